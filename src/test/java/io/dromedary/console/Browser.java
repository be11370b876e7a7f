package io.dromedary.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Stream;

import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A real browser without a window: Debian's Chromium, or what CHROMIUM and CHROMEDRIVER
 * name.
 */
final class Browser implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final ChromeDriver driver;

	private Browser(ChromeDriver driver) {
		this.driver = driver;
	}

	/** With a profile of its own, in a window of 1280 by 900, light. */
	static Browser open() {
		ChromeOptions options = new ChromeOptions();
		options
			.setBinary(program("CHROMIUM", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"));
		options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--lang=en");
		options.setExperimentalOption("prefs", Map.of("intl.accept_languages", "en"));
		LoggingPreferences logs = new LoggingPreferences();
		logs.enable(LogType.BROWSER, Level.ALL);
		options.setCapability("goog:loggingPrefs", logs);
		ChromeDriverService service = new ChromeDriverService.Builder()
			.usingDriverExecutable(Path.of(program("CHROMEDRIVER", "/usr/bin/chromedriver")).toFile())
			.build();
		Browser browser = new Browser(new ChromeDriver(service, options));
		browser.window(1280, 900);
		browser.dark(false);
		return browser;
	}

	private static String program(String variable, String... usual) {
		return Stream.concat(Stream.ofNullable(System.getenv(variable)), Stream.of(usual))
			.filter((path) -> Files.isExecutable(Path.of(path)))
			.findFirst()
			.orElseThrow(
					() -> new AssertionError("No browser: install chromium and chromium-driver, or set " + variable));
	}

	ChromeDriver driver() {
		return driver;
	}

	void window(int width, int height) {
		driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
				Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
	}

	void dark(boolean dark) {
		driver.executeCdpCommand("Emulation.setEmulatedMedia",
				Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
	}

	/** Asks for pages in this language, such as {@code it}, from now on. */
	void language(String language) {
		driver.executeCdpCommand("Network.enable", Map.of());
		driver.executeCdpCommand("Network.setExtraHTTPHeaders", Map.of("headers", Map.of("Accept-Language", language)));
	}

	Browser go(String url) {
		driver.get(url);
		return this;
	}

	/** Opens the link of the console and presses its button. */
	Browser login(LoginLink link) {
		go(link.fresh());
		driver.findElement(By.cssSelector("main button.primary")).click();
		waitFor("#live");
		return this;
	}

	WebElement waitFor(String selector) {
		return new WebDriverWait(driver, PATIENCE).until((page) -> {
			List<WebElement> found = page.findElements(By.cssSelector(selector));
			return found.isEmpty() ? null : found.get(0);
		});
	}

	/** The text of the first such element once it holds some words. */
	void waitFor(String selector, String words) {
		new WebDriverWait(driver, PATIENCE).withMessage(selector + " with " + words)
			.until((page) -> Boolean.TRUE.equals(driver.executeScript(
					"return [...document.querySelectorAll(arguments[0])].some((e) => e.innerText.includes(arguments[1]))",
					selector, words)));
	}

	/** Until every picture in view is loaded. */
	void waitForPictures() {
		new WebDriverWait(driver, PATIENCE).until((page) -> Boolean.TRUE.equals(driver.executeScript("""
				return [...document.images].filter((one) => one.getBoundingClientRect().top < innerHeight)
					.every((one) => one.complete && one.naturalWidth > 0)""")));
	}

	void press(CharSequence... keys) {
		new Actions(driver).sendKeys(Keys.chord(keys)).perform();
	}

	Object script(String code, Object... arguments) {
		return driver.executeScript(code, arguments);
	}

	/** How far the page can be moved sideways, in pixels. */
	long overhang() {
		return (Long) script("const e = document.documentElement; return e.scrollWidth - e.clientWidth");
	}

	/** What axe finds serious or critical on the page as it is, with the places. */
	List<?> barriers() {
		driver.manage().timeouts().scriptTimeout(PATIENCE);
		script(axe());
		return (List<?>) driver.executeAsyncScript("""
				const done = arguments[0];
				axe.run(document, { resultTypes: ["violations"] }).then((result) => done(result.violations
					.filter((found) => ["serious", "critical"].includes(found.impact))
					.map((found) => found.id + ": " + found.nodes.map((node) => node.html).join(" ; "))));
				""");
	}

	/**
	 * What the page complained about since the last look: errors of scripts, things that
	 * were blocked.
	 */
	List<String> complaints() {
		return driver.manage()
			.logs()
			.get(LogType.BROWSER)
			.getAll()
			.stream()
			.filter((entry) -> entry.getLevel().intValue() >= Level.WARNING.intValue())
			.map((entry) -> entry.getMessage())
			.toList();
	}

	void picture(Path file) {
		try {
			Files.createDirectories(file.toAbsolutePath().getParent());
			Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String axe() {
		try (InputStream axe = Browser.class.getResourceAsStream("/axe.min.js")) {
			return new String(axe.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		driver.quit();
	}

}
