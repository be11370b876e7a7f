// Uploads from the list: files chosen or dropped anywhere go one to a request, three at a time, each with its progress.
"use strict";

{
	const form = document.getElementById("upload");
	const input = document.getElementById("files");
	const box = document.getElementById("uploads");
	const list = document.getElementById("uploads-files");
	const sum = document.getElementById("uploads-sum");
	const said = form.dataset;
	const waiting = [];
	let running = 0;
	let all = 0;
	let done = 0;

	const fill = (text, ...values) => text.replace(/\{(\d)\}/g, (hole, number) => values[number]);

	function show(file) {
		const item = document.createElement("li");
		const name = document.createElement("span");
		name.textContent = file.name;
		const bar = document.createElement("progress");
		bar.max = 1;
		bar.value = 0;
		bar.setAttribute("aria-label", fill(said.progress, file.name));
		const state = document.createElement("span");
		state.className = "said muted";
		state.textContent = said.waits;
		item.append(name, bar, state);
		list.append(item);
		return { item, bar, state };
	}

	function say(shown, text, kind, link) {
		shown.bar.remove();
		shown.state.className = "said " + kind;
		shown.state.textContent = text + " ";
		if (link) {
			const open = document.createElement("a");
			open.href = link;
			open.textContent = said.open;
			shown.state.append(open);
		}
	}

	function answered(request, shown) {
		if (request.status === 401) {
			location.reload();
			return;
		}
		const answer = request.response;
		if (request.status === 200 && answer) {
			const duplicate = answer.status === "duplicate";
			say(shown, duplicate ? said.duplicate : said.taken, "good", answer.page);
		} else {
			say(shown, answer?.detail ?? said.failed, "bad");
		}
	}

	function send(file, shown) {
		const body = new FormData();
		body.append("file", file);
		body.append("type", document.getElementById("as").value);
		const request = new XMLHttpRequest();
		request.open("POST", form.action);
		request.responseType = "json";
		request.setRequestHeader("Accept", "application/json");
		request.setRequestHeader("X-CSRF-TOKEN", dromedary.token());
		request.upload.onprogress = (event) => {
			shown.bar.value = event.total ? event.loaded / event.total : 0;
			shown.state.textContent = said.sent;
		};
		request.onload = () => answered(request, shown);
		request.onerror = () => say(shown, document.body.dataset.lost, "bad");
		request.onloadend = () => {
			running--;
			done++;
			next();
		};
		request.send(body);
	}

	function next() {
		while (running < 3 && waiting.length > 0) {
			running++;
			const { file, shown } = waiting.shift();
			send(file, shown);
		}
		sum.textContent = fill(said.all, done, all);
		htmx.trigger("#live", "refresh");
	}

	function take(files) {
		for (const file of files) {
			waiting.push({ file, shown: show(file) });
			all++;
		}
		box.hidden = all === 0;
		next();
	}

	// a folder is dropped as an entry of its own; only files are taken
	function dropped(transfer) {
		return [...transfer.items]
			.filter((item) => item.kind === "file" && !item.webkitGetAsEntry?.()?.isDirectory)
			.map((item) => item.getAsFile())
			.filter(Boolean);
	}

	input.addEventListener("change", () => {
		take([...input.files]);
		input.value = "";
	});
	form.addEventListener("submit", (event) => event.preventDefault());
	document.getElementById("uploads-clear").addEventListener("click", () => {
		for (const item of [...list.children]) {
			if (!item.querySelector("progress")) {
				item.remove();
				all--;
				done--;
			}
		}
		box.hidden = list.children.length === 0;
		next();
		input.focus();
	});

	const root = document.documentElement;
	let depth = 0;
	const carriesFiles = (event) => event.dataTransfer?.types.includes("Files");
	document.addEventListener("dragenter", (event) => {
		if (carriesFiles(event)) {
			depth++;
			root.classList.add("dragging");
		}
	});
	document.addEventListener("dragleave", (event) => {
		if (carriesFiles(event) && --depth <= 0) {
			depth = 0;
			root.classList.remove("dragging");
		}
	});
	document.addEventListener("dragover", (event) => {
		if (carriesFiles(event)) {
			event.preventDefault();
		}
	});
	document.addEventListener("drop", (event) => {
		if (carriesFiles(event)) {
			event.preventDefault();
			depth = 0;
			root.classList.remove("dragging");
			take(dropped(event.dataTransfer));
		}
	});
}
