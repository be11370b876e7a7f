// What every page needs. The server sends whole pages and parts of them; nothing is rendered here.
"use strict";

document.body.classList.replace("no-js", "with-js");

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

// the login has ended, or the hub is away
document.addEventListener("htmx:sendError", () => dromedary.notify(document.body.dataset.lost, "bad"));

/**
 * Makes an element equal to a fresh one. Children with ids are matched by them, so that what has not changed stays:
 * with its focus, its selection and what was typed into it.
 */
function merge(old, fresh) {
	if (old.isEqualNode(fresh)) {
		return;
	}
	const keyed = fresh.children.length > 0 && [...fresh.children].every((child) => child.id);
	if (!keyed || old.tagName !== fresh.tagName) {
		const focused = old.contains(document.activeElement) ? document.activeElement.id : "";
		old.replaceWith(fresh);
		if (focused) {
			document.getElementById(focused)?.focus({ preventScroll: true });
		}
		return;
	}
	for (const { name, value } of fresh.attributes) {
		if (old.getAttribute(name) !== value) {
			old.setAttribute(name, value);
		}
	}
	const kept = new Map([...old.children].map((child) => [child.id, child]));
	let place = null;
	for (const child of [...fresh.children]) {
		const same = kept.get(child.id);
		kept.delete(child.id);
		const next = place ? place.nextElementSibling : old.firstElementChild;
		if (!same) {
			old.insertBefore(child, next);
		} else {
			if (same !== next) {
				old.insertBefore(same, next);
			}
			merge(same, child);
		}
		place = document.getElementById(child.id);
	}
	kept.forEach((gone) => gone.remove());
}

htmx.defineExtension("keyed", {
	isInlineSwap: (style) => style === "keyed",
	handleSwap(style, target, fragment) {
		if (style !== "keyed") {
			return false;
		}
		const fresh = fragment.firstElementChild;
		merge(target, fresh);
		htmx.process(target);
		return [target];
	},
});

// without a script the button beside it does this
document.addEventListener("change", (event) => {
	if (event.target.matches("[data-submit]")) {
		event.target.form.requestSubmit();
	}
});

// a part of a page is refreshed while somebody looks at it: data-refresh is the pause in milliseconds
const refreshed = new WeakMap();
setInterval(() => {
	if (document.visibilityState !== "visible") {
		return;
	}
	const now = performance.now();
	for (const part of document.querySelectorAll("[data-refresh]")) {
		if (now - (refreshed.get(part) ?? 0) >= Number(part.dataset.refresh)) {
			refreshed.set(part, now);
			htmx.trigger(part, "refresh");
		}
	}
}, 250);
