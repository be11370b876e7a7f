// What every page needs. The server sends whole pages and parts of them; nothing is rendered here.
"use strict";

const dromedary = {

	token() {
		return document.querySelector("meta[name=csrf]").content;
	},

	/** Tells a person something for a while. */
	notify(text, kind = "bad") {
		const notice = document.createElement("p");
		notice.className = "notice " + kind;
		notice.textContent = text;
		document.getElementById("notices").replaceChildren(notice);
		setTimeout(() => notice.remove(), 8000);
	},
};

// whatever htmx sends carries the token of this page's forms
document.addEventListener("htmx:configRequest", (event) => {
	event.detail.headers["X-CSRF-TOKEN"] = dromedary.token();
});

// a part of a page is refreshed while somebody looks at it: data-refresh is the pause in milliseconds
const due = new WeakMap();
setInterval(() => {
	if (document.visibilityState !== "visible") {
		return;
	}
	for (const part of document.querySelectorAll("[data-refresh]")) {
		const now = performance.now();
		if (now >= (due.get(part) ?? 0)) {
			due.set(part, now + Number(part.dataset.refresh));
			htmx.trigger(part, "refresh");
		}
	}
}, 250);
