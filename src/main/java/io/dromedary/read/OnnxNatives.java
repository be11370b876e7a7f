package io.dromedary.read;

import java.io.IOException;
import java.net.URL;
import java.util.List;

/**
 * The native libraries of ONNX Runtime: unpacked to where ours lie. By itself it unpacks
 * them for each process anew, below the temporary folder, where a killed process leaves
 * them.
 */
final class OnnxNatives {

	/** Where ONNX Runtime looks for them (its class {@code OnnxRuntime}). */
	private static final String PATH = "onnxruntime.native.path";

	private OnnxNatives() {
	}

	/** Does nothing where the operator has named a folder, or for another platform. */
	static void unpack(PrivateFolder folder) throws IOException {
		if (System.getProperty(PATH) != null) {
			return;
		}
		String platform = Natives.platform();
		String resources = "ai/onnxruntime/native/" + platform(platform) + "/";
		PrivateFolder target = folder.sub("onnx-" + platform);
		for (String library : List.of("onnxruntime", "onnxruntime4j_jni")) {
			String name = System.mapLibraryName(library);
			URL found = OnnxNatives.class.getClassLoader().getResource(resources + name);
			if (found == null) {
				return;
			}
			target.unpack(found, name);
		}
		System.setProperty(PATH, target.path().toString());
	}

	/** As ONNX Runtime names it. */
	private static String platform(String platform) {
		return platform.replace("macosx", "osx")
			.replace("windows", "win")
			.replace("x86_64", "x64")
			.replace("arm64", "aarch64");
	}

}
