package io.dromedary.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

/** The manifests against the models of Kubernetes and against the program. */
class ManifestsTest {

	private static final Path K8S = Path.of("k8s");

	private static final Map<String, Class<? extends HasMetadata>> KINDS = Map.of("Deployment", Deployment.class,
			"Service", Service.class, "PersistentVolumeClaim", PersistentVolumeClaim.class, "NetworkPolicy",
			NetworkPolicy.class, "ConfigMap", ConfigMap.class);

	/**
	 * A field that Kubernetes does not know is an error here; the models would keep it.
	 */
	private static final ObjectMapper STRICT = JsonMapper.builder()
		.annotationIntrospector(new JacksonAnnotationIntrospector() {
			@Override
			public Boolean hasAnySetter(Annotated annotated) {
				return false;
			}
		})
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	@Test
	void everyManifestIsOneOfKubernetes() throws IOException {
		List<HasMetadata> all = new ArrayList<>();
		all.addAll(manifests(K8S.resolve("base")));
		all.addAll(manifests(K8S.resolve("components/model")));
		assertThat(all).hasSize(8).allMatch((manifest) -> manifest.getMetadata().getName() != null);
	}

	@Test
	void theHubMayWriteItsHomeAndNothingElse() throws IOException {
		Container hub = hub();
		assertThat(hub.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
		assertThat(pod().getSecurityContext().getRunAsNonRoot()).isTrue();
		assertThat(hub.getVolumeMounts()).filteredOn((mount) -> !Boolean.TRUE.equals(mount.getReadOnly()))
			.extracting(VolumeMount::getMountPath)
			.containsExactlyInAnyOrder("/data", "/tmp");
		assertThat(hub.getVolumeMounts()).extracting(VolumeMount::getSubPath).containsOnlyNulls();
		assertThat(hub.getVolumeMounts()).extracting(VolumeMount::getName)
			.containsExactlyInAnyOrderElementsOf(pod().getVolumes().stream().map(Volume::getName).toList());
	}

	@Test
	void itIsSetByVariablesThatThereAre() throws IOException {
		Map<String, String> set = new TreeMap<>();
		hub().getEnv().forEach((variable) -> set.put(variable.getName(), variable.getValue()));
		assertThat(set.keySet()).filteredOn((name) -> !name.equals("SPRING_CONFIG_IMPORT")).allMatch(Settings::known);
		assertThat(set).containsEntry("SERVER_ADDRESS", "0.0.0.0").containsEntry("DROMEDARY_HOME", "/data");
		List<String> folders = hub().getVolumeMounts().stream().map(VolumeMount::getMountPath).toList();
		assertThat(folders).contains(set.get("DROMEDARY_ROUTES"), set.get("DROMEDARY_DOCUMENTS"));
		assertThat(set.get("SPRING_CONFIG_IMPORT")).isEqualTo("optional:configtree:/config/secrets/");
	}

	@Test
	void theProbesAskOnlyWhetherARestartHelps() throws IOException {
		Map<String, String> settings = Settings.all();
		Container hub = hub();
		assertThat(settings).containsEntry("management.endpoint.health.group.liveness.include", "livenessState,workers")
			.containsEntry("management.endpoint.health.group.readiness.include", "readinessState");
		assertThat(Stream.of(hub.getStartupProbe(), hub.getLivenessProbe(), hub.getReadinessProbe())
			.map(ManifestsTest::path)).containsExactly("/liveness", "/liveness", "/readiness");
		assertThat(settings.values()).contains("server:/liveness", "server:/readiness");
		assertThat(String.valueOf(hub.getPorts().get(0).getContainerPort())).isEqualTo(settings.get("server.port"));
	}

	@Test
	void theModelIsWhereTheHubLooksForIt() throws IOException {
		String patch = Files.readString(K8S.resolve("components/model/kustomization.yaml"));
		assertThat(patch).contains("http://model:11434/v1");
		assertThat(Stream.of("DROMEDARY_EXTRACT_BASE_URL", "DROMEDARY_EXTRACT_MODEL")).allMatch(patch::contains)
			.allMatch(Settings::known);
	}

	@Test
	void kustomizeBuildsTheOverlay() throws IOException, InterruptedException {
		Path kubectl = Path.of("/usr/bin/kubectl");
		Assumptions.assumeTrue(Files.isExecutable(kubectl), "no kubectl on this machine");
		Process build = new ProcessBuilder(kubectl.toString(), "kustomize", "k8s/overlays/single")
			.redirectErrorStream(true)
			.start();
		String built = new String(build.getInputStream().readAllBytes());
		assertThat(build.waitFor(1, TimeUnit.MINUTES)).isTrue();
		assertThat(build.exitValue()).as(built).isZero();
		List<HasMetadata> all = parsed(built);
		assertThat(all).hasSize(7).allMatch((manifest) -> "dromedary".equals(manifest.getMetadata().getNamespace()));
		List<String> maps = all.stream()
			.filter(ConfigMap.class::isInstance)
			.map((map) -> map.getMetadata().getName())
			.toList();
		assertThat(maps).containsExactlyInAnyOrder("dromedary-routes", "dromedary-documents", "dromedary-settings");
		assertThat(pod().getVolumes()).filteredOn((volume) -> volume.getConfigMap() != null)
			.extracting((volume) -> volume.getConfigMap().getName())
			.isSubsetOf(maps);
		assertThat(settings(all)).allMatch(Settings::known);
	}

	private static List<String> settings(List<HasMetadata> all) {
		return all.stream()
			.filter((manifest) -> manifest.getMetadata().getName().equals("dromedary-settings"))
			.flatMap((map) -> ((ConfigMap) map).getData().keySet().stream())
			.toList();
	}

	private static String path(Probe probe) {
		return probe.getHttpGet().getPath();
	}

	private static Container hub() throws IOException {
		return pod().getContainers().get(0);
	}

	private static PodSpec pod() throws IOException {
		Deployment deployment = (Deployment) parsed(Files.readString(K8S.resolve("base/deployment.yaml"))).get(0);
		return deployment.getSpec().getTemplate().getSpec();
	}

	private static List<HasMetadata> manifests(Path folder) throws IOException {
		List<HasMetadata> manifests = new ArrayList<>();
		try (var files = Files.list(folder)) {
			for (Path file : files.filter((one) -> !one.endsWith("kustomization.yaml")).sorted().toList()) {
				manifests.addAll(parsed(Files.readString(file)));
			}
		}
		return manifests;
	}

	private static List<HasMetadata> parsed(String yaml) {
		List<HasMetadata> manifests = new ArrayList<>();
		for (Object manifest : new Yaml().loadAll(yaml)) {
			String kind = String.valueOf(((Map<?, ?>) manifest).get("kind"));
			assertThat(KINDS).containsKey(kind);
			manifests.add(STRICT.convertValue(manifest, KINDS.get(kind)));
		}
		return manifests;
	}

}
