/**
 * Measures; run by hand. What kills a loaded hub at random is
 * {@code io.dromedary.crash.KillBench} ({@code --seed=N --documents=40 --kills=20}): it
 * prints what was lost and what was there twice. To run one of them: <pre>
 * mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp target/test-classes:target/classes:$(cat target/classpath) io.dromedary.crash.KillBench --seed=7
 * </pre>
 */
@NullMarked
package io.dromedary.bench;

import org.jspecify.annotations.NullMarked;
