/**
 * Measures and draws; run by hand. For {@code NAME} one of those below: <pre>
 * mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp target/test-classes:target/classes:$(cat target/classpath) io.dromedary.bench.NAME ARGUMENTS
 * </pre>
 * <ul>
 * <li>{@code ThroughputBench [documents] [warm-up]}: digital PDFs through the whole
 * program, documents a minute and CPU a document, offline and with a model stand-in of 50
 * ms.</li>
 * <li>{@code EInvoiceBench [documents] [turns] [warm-up]}: electronic invoices, some
 * signed, and digital PDFs by turns, from the inbox to the database: CPU a document and
 * their ratio.</li>
 * <li>{@code EInvoiceExactBench [documents] [first seed] | draw SEED ...}: drawn
 * electronic invoices with any content, in this process: which are not valid against
 * their schema, and what was not read to the letter; {@code EInvoiceExactTest} asserts
 * it.</li>
 * <li>{@code GrowthBench [documents] [of a batch]}: a hub that carries more and more
 * digital PDFs: documents a minute, CPU, memory, the size of the ledger and the time of
 * the list for each batch, and the ledger after it was idle and stopped.</li>
 * <li>{@code CorpusBench [--setting=value ...]}: all receipts, invoices and hostile files
 * of {@code ../shared/data} through the whole program: where they end, the scores of
 * {@code score_extraction.py} (Python 3), what was delivered wrong, which doubts hold
 * documents up. {@code CorpusTest} (slow) asserts what must hold. {@code CorpusBench fast
 * [receipts|invoices] [FOLDER]}: in this process, what was recognised kept in a folder
 * ({@code target/corpus-kept}; remove it when reading changed): the second run takes
 * seconds, and says of every wrong key value what it should be.</li>
 * <li>{@code CasesBench}: the papers of {@code ../shared/cases} through the whole
 * program, each row judged by its own rule; {@code CasesTest} (slow) asserts it. {@code
 * CasesBench fast [all|PREFIX]}: in this process, in seconds, what fails.</li>
 * <li>{@code DrawnBench [SEED | digital | kind KIND | draw KIND LANGUAGE SEED | demo]}:
 * drawn papers, ordinary and odd, with a text layer and scanned, in this process: what
 * was delivered rightly, asked about, and delivered wrong, each with its seed; {@code
 * DrawnTest} (slow) asserts what must hold.</li>
 * <li>{@code UploadBench [a second] [seconds] [at once]}: digital PDFs uploaded to the
 * running program at a steady rate while it works on them, then many at once; p50, p90
 * and p99 of the answers, their statuses, and whether all that was taken is there.</li>
 * <li>{@code HookBench [documents] [warm-up] [rounds] [FOLDER]}: the zip that {@code mvn
 * package} makes, invoices with a text layer uploaded with 16 on their way at a time, a
 * model stand-in of 50 ms, PostgreSQL and a webhook: documents a minute and CPU a
 * document of the hub, and by turns of the n8n that was installed in a folder with
 * {@code npm
 * install n8n} ({@code -Ddromedary.bench.node=} names the Node.js that it wants).</li>
 * <li>{@code StartBench [starts] [documents]}: the zip that {@code mvn package} makes, as
 * people start it: CPU and memory until it is ready, without and with its archive, CPU,
 * memory and bytes written in an idle minute, and with digital PDFs; {@code StartTest}
 * (slow) asserts that it is ready from its archive and then writes nothing.</li>
 * <li>{@code OcrBench FOLDER [pictures] [rounds]}: pages a minute and CPU a page of our
 * reader against the {@code tesseract} program of the same native jar.</li>
 * <li>{@code EngineBench FOLDER [pictures] [degrees]}: Tesseract, PP-OCR and what {@code
 * auto} makes of both, on the same receipts: strings of the truth that were read, CPU a
 * page, amounts that both read alike; with degrees, the same of pictures turned.</li>
 * <li>{@code SecondReadingBench}: how often a second reading of a date or an amount of
 * the receipts of {@code ../shared/data} says the same, for those that the first one read
 * as printed and for those that it did not.</li>
 * <li>{@code S3Bench [objects] [seconds away] [megabytes]}: 2,000 objects of a bucket
 * through connections that are cut and a server that is away for a minute: what is
 * missing, what is there twice; then one object of 300 MB and the most heap it took.</li>
 * <li>{@code SftpBench [files] [megabytes] [seconds]}: small files over SFTP while
 * connections are cut, a server that is away, one large file and the heap it takes.</li>
 * <li>{@code io.dromedary.console.PageBench [documents]}: the list, its filters, the
 * routes and one document with 10,000 documents in the ledger, median and CPU a request,
 * and the whole list page by page.</li>
 * <li>{@code io.dromedary.console.Screenshots [folder]}: draws the pictures of the README
 * (needs Chromium and port 8480).</li>
 * <li>{@code io.dromedary.crash.KillBench --seed=N --documents=40 --kills=20}: a loaded
 * hub killed at random; prints what was lost and what was there twice.</li>
 * <li>{@code io.dromedary.crash.DeliveriesKillBench --seed=N --documents=500 --kills=20}:
 * a hub killed at random that delivers to PostgreSQL, a webhook and by mail, while
 * receiver and mail server fail one in five times and the receiver hangs at last: what
 * was lost, what was there twice in effect, and what was repeated under the same id;
 * {@code DeliveriesKillTest} (slow) asserts it with 60.</li>
 * </ul>
 */
@NullMarked
package io.dromedary.bench;

import org.jspecify.annotations.NullMarked;
