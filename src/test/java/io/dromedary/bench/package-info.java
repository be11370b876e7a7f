/**
 * Measures; run by hand. After {@code mvn test-compile}, one of <pre>
 * mvn spring-boot:test-run -Dspring-boot.run.main-class=io.dromedary.bench.NAME -Dspring-boot.run.arguments="..."
 * </pre>
 * <ul>
 * <li>{@code ThroughputBench [documents] [warm-up]}: digital PDFs through the whole
 * program, documents a minute and CPU a document, offline and with a model stand-in of 50
 * ms.</li>
 * <li>{@code CorpusBench [--setting=value ...]}: all receipts, invoices and hostile files
 * of {@code ../shared/data} through the whole program: where they end, the scores of
 * {@code score_extraction.py} (Python 3), what was delivered wrong, which doubts hold
 * documents up. {@code CorpusTest} (slow) asserts what must hold.</li>
 * <li>{@code OcrBench FOLDER [pictures] [rounds]}: pages a minute and CPU a page of our
 * reader against the {@code tesseract} program of the same native jar.</li>
 * <li>{@code io.dromedary.crash.KillBench}: a loaded hub killed at random; nothing may be
 * lost, nothing twice.</li>
 * </ul>
 */
@NullMarked
package io.dromedary.bench;

import org.jspecify.annotations.NullMarked;
