/* The page of one document. Everything here is comfort: the forms work without it. */
(function () {
	'use strict';

	const paper = document.querySelector('.paper');
	const form = document.getElementById('decision');
	if (!paper || !form) {
		return;
	}
	const scroll = document.querySelector('.sheets-scroll');
	const approve = document.getElementById('approve');
	const lines = document.getElementById('lines');
	const LEVELS = ['page', 'fit', '150', '200', '300'];
	let sending = false;

	function all(selector, root) {
		return Array.from((root || document).querySelectorAll(selector));
	}

	function named(field, selector) {
		return all(selector).filter((one) => one.dataset.field === field);
	}

	/* fields and their places */

	function show(field) {
		all('.box.active, .field.active, .lines td.active').forEach((one) => one.classList.remove('active'));
		const marks = named(field, '.box');
		marks.forEach((mark) => {
			mark.classList.add('active');
			mark.parentNode.append(mark);
		});
		named(field, '.field').forEach((one) => one.classList.add('active'));
		named(field, '.lines input').forEach((one) => one.parentNode.classList.add('active'));
		if (marks.length > 0) {
			bring(marks[0]);
		}
	}

	/* moves the pictures only, never the window: the person is typing */
	function bring(mark) {
		const place = mark.getBoundingClientRect();
		const frame = scroll.getBoundingClientRect();
		const inside = place.top >= frame.top + 24 && place.bottom <= frame.bottom - 24
				&& place.left >= frame.left && place.right <= frame.right;
		if (!inside) {
			scroll.scrollBy({
				top: place.top + place.height / 2 - frame.top - frame.height / 2,
				left: place.left + place.width / 2 - frame.left - frame.width / 2,
				behavior: calm() ? 'auto' : 'smooth'
			});
		}
	}

	function calm() {
		return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
	}

	function input(field) {
		return named(field, 'input[data-field]')[0];
	}

	form.addEventListener('focusin', (event) => {
		if (event.target.dataset.field) {
			show(event.target.dataset.field);
		}
	});

	all('.marks').forEach((marks) => marks.addEventListener('click', (event) => {
		const target = event.target.dataset.field && input(event.target.dataset.field);
		if (target) {
			target.focus();
			target.select();
		}
	}));

	all('.snippet').forEach((snippet) => snippet.addEventListener('click', () => {
		show(snippet.closest('.field').dataset.field);
	}));

	/* doubts, one after the other */

	function nextDoubt(around) {
		const doubts = all('input[data-doubt]', form);
		const here = document.activeElement;
		const next = doubts.find((one) => here === form || !form.contains(here)
				|| (here.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0);
		const target = next || (around && doubts[0]) || approve;
		if (target) {
			target.focus();
			if (target.select) {
				target.select();
			}
		}
	}

	/* what was changed */

	function plain(text) {
		return (text || '').trim().replace(/\s+/g, ' ');
	}

	function differs(one) {
		return plain(one.value) !== plain(one.dataset.shown);
	}

	function changes() {
		const fields = all('.field input[data-shown], .field input[data-field]', form).filter(differs).length;
		const table = lines && (lines.dataset.gone || all('input[data-shown], input[name^="cell."]', lines).some(differs));
		return fields + (table ? 1 : 0);
	}

	function count() {
		all('.field', form).forEach((field) => {
			field.classList.toggle('changed', differs(field.querySelector('input[data-field]')));
		});
		if (approve) {
			const number = changes();
			const label = number === 0 ? approve.dataset.approve
					: number === 1 ? approve.dataset.save : approve.dataset.saveMany.replace('#', String(number));
			approve.querySelector('.label').textContent = label;
		}
	}

	form.addEventListener('input', (event) => {
		const row = event.target.closest('tr.spare');
		if (row) {
			grow(row);
		}
		count();
	});

	form.addEventListener('click', (event) => {
		const take = event.target.closest('[data-take]');
		const remove = event.target.closest('[data-remove-line]');
		if (take) {
			const field = take.closest('.field').querySelector('input[data-field]');
			field.value = take.dataset.take;
			field.focus();
			count();
		}
		if (remove) {
			const row = remove.closest('tr');
			const near = row.nextElementSibling || row.previousElementSibling;
			lines.dataset.gone = 'yes';
			row.remove();
			near.querySelector('input').focus();
			count();
		}
	});

	/* there is always one spare row at the end */
	function grow(row) {
		const spare = row.cloneNode(true);
		all('input[type=text]', spare).forEach((one) => {
			one.value = '';
		});
		row.classList.remove('spare');
		row.querySelector('[data-remove-line]').hidden = false;
		row.after(spare);
	}

	window.addEventListener('beforeunload', (event) => {
		if (!sending && !form.querySelector('input[readonly]') && changes() > 0) {
			event.preventDefault();
		}
	});
	document.addEventListener('submit', (event) => {
		if (event.target.method === 'post') {
			sending = true;
		}
	});

	/* dialogs */

	document.addEventListener('click', (event) => {
		const opener = event.target.closest('[data-dialog]');
		const closer = event.target.closest('[data-close]');
		if (opener) {
			event.preventDefault();
			open(opener.dataset.dialog);
		}
		if (closer) {
			event.preventDefault();
			closer.closest('dialog').close();
		}
	});

	function open(id) {
		const dialog = document.getElementById(id);
		if (dialog && !dialog.open) {
			all('[popover]').forEach((one) => one.matches(':popover-open') && one.hidePopover());
			dialog.showModal();
		}
	}

	all('dialog[open]').forEach((dialog) => {
		dialog.close();
		dialog.showModal();
	});

	/* pictures */

	if (scroll) {
		document.querySelector('.sheets-bar').hidden = false;
		zoom(remembered());
		all('.sheet img').forEach((image) => {
			const lost = () => image.closest('.sheet').classList.add('is-lost');
			image.addEventListener('error', lost);
			if (image.complete && image.naturalWidth === 0 && image.loading !== 'lazy') {
				lost();
			}
		});
		all('[data-zoom]').forEach((button) => button.addEventListener('click', () => step(Number(button.dataset.zoom))));
		all('[data-turn]').forEach((button) => button.addEventListener('click', () => turn(Number(button.dataset.turn))));
		scroll.addEventListener('scroll', tellPage, { passive: true });
	}

	function remembered() {
		try {
			return window.sessionStorage.getItem('zoom') || 'fit';
		}
		catch (closed) {
			return 'fit';
		}
	}

	function zoom(level) {
		const before = { x: (scroll.scrollLeft + scroll.clientWidth / 2) / scroll.scrollWidth,
			y: (scroll.scrollTop + scroll.clientHeight / 2) / scroll.scrollHeight };
		scroll.dataset.level = LEVELS.includes(level) ? level : 'fit';
		scroll.scrollTo(before.x * scroll.scrollWidth - scroll.clientWidth / 2,
				before.y * scroll.scrollHeight - scroll.clientHeight / 2);
		try {
			window.sessionStorage.setItem('zoom', scroll.dataset.level);
		}
		catch (closed) {
			/* then it is not remembered */
		}
		const active = document.querySelector('.box.active');
		if (active) {
			bring(active);
		}
	}

	function step(by) {
		const now = LEVELS.indexOf(scroll.dataset.level);
		zoom(by === 0 ? 'fit' : LEVELS[Math.max(0, Math.min(LEVELS.length - 1, now + by))]);
	}

	function page() {
		const middle = scroll.getBoundingClientRect().top + scroll.clientHeight / 3;
		const sheets = all('.sheet');
		return sheets.filter((sheet) => sheet.getBoundingClientRect().top <= middle).pop() || sheets[0];
	}

	function turn(by) {
		const sheets = all('.sheet');
		const target = sheets[sheets.indexOf(page()) + by];
		if (target) {
			scroll.scrollBy({ top: target.getBoundingClientRect().top - scroll.getBoundingClientRect().top - 8,
				behavior: calm() ? 'auto' : 'smooth' });
		}
	}

	function tellPage() {
		const now = document.getElementById('page-now');
		if (now) {
			now.textContent = page().dataset.page;
		}
	}

	/* keys */

	function typing(target) {
		return target.closest('input, select, textarea, [contenteditable]') !== null;
	}

	const KEYS = {
		d: () => nextDoubt(true),
		n: () => go(),
		j: () => go(),
		r: () => open('reject'),
		// by its button, so that it opens beside it
		'?': () => document.getElementById('help-button').click(),
		'+': () => scroll && step(1),
		'-': () => scroll && step(-1),
		0: () => scroll && step(0),
		ArrowLeft: () => scroll && turn(-1),
		ArrowRight: () => scroll && turn(1)
	};

	function go() {
		const next = document.getElementById('next');
		if (next) {
			next.click();
		}
	}

	document.addEventListener('keydown', (event) => {
		if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]')) {
			return;
		}
		if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
			if (approve && !event.repeat) {
				event.preventDefault();
				form.requestSubmit(approve);
			}
			return;
		}
		if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) {
			return;
		}
		if (event.key === 'Enter' && (event.target === form || event.target === document.body || fieldInput(event.target))) {
			event.preventDefault();
			nextDoubt(false);
		}
		else if (event.key === 'Escape' && fieldInput(event.target)) {
			form.focus({ preventScroll: true });
		}
		else if (!typing(event.target) && !(event.target === scroll && event.key.startsWith('Arrow'))
				&& Object.prototype.hasOwnProperty.call(KEYS, event.key)) {
			event.preventDefault();
			KEYS[event.key]();
		}
	});

	function fieldInput(target) {
		return target.matches('input[type=text]') && form.contains(target);
	}

	/* at the start: the problem, else the form, so that Tab goes to the first field */

	count();
	const problem = document.getElementById('problem');
	if (problem) {
		problem.focus();
	}
	else if (paper.classList.contains('deciding')) {
		form.focus({ preventScroll: true });
		const first = form.querySelector('input[data-doubt]');
		if (first) {
			show(first.dataset.field);
		}
	}
})();
