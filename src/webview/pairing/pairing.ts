import { html, nothing, render, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { PairingPage, ShownMentee, ShownMentor, ShownPair } from '../../core/pages/pairing/pairingPage';
import type { PairingChoices, PairingRequest, PairingSubject, ShowPairing } from '../../core/pages/pairing/protocol';
import { icon } from '../editing/icons';
import { section } from '../editing/section';

/** The state that VS Code stores across reloads of the window. Who refuses whom is not in it. */
interface PageState extends PairingSubject {
	readonly choices: PairingChoices;
}

declare function acquireVsCodeApi(): {
	postMessage(message: PairingRequest): void; setState(state: PageState): void; getState(): PageState | undefined;
};

const host = acquireVsCodeApi();
const root = document.getElementById('page') ?? document.body;
const stored = host.getState();
let shown: ShowPairing | undefined;
/** What is typed in the filter. */
let filter = '';
/** The mentee who is dragged. */
let dragged: number | undefined;
/** What is typed or chosen for the pairs to make; absent before the user changes it. */
let made: { cohort?: number; every?: number; start?: string; schedules?: boolean } = {};
let areWeightsOpen = false;

window.addEventListener('message', ({ data }: MessageEvent<ShowPairing>) => {
	shown = data;
	document.documentElement.lang = data.language;
	host.setState({ ...data.subject, choices: data.choices });
	draw();
	if (data.badStart !== undefined) {
		document.getElementById('start')?.focus();
	}
});
send({ type: 'ready', ...stored && { choices: stored.choices } });

function send(request: PairingRequest): void {
	host.postMessage(request);
}

function draw(): void {
	if (shown) {
		render('gone' in shown.page ? html`<h1 class="gone">${shown.page.gone}</h1>` : pageOf(shown.page, shown), root);
	}
}

function pageOf(page: PairingPage, message: ShowPairing): TemplateResult {
	const { title, about, warnings, unclear, empty, mentors, labels } = page;
	const matches = (name: string): boolean => name.toLocaleLowerCase().includes(filter.trim().toLocaleLowerCase());
	const isShown = ({ name, pairs }: ShownMentor): boolean => filter === '' || matches(name) || pairs.some(({ mentee }) => matches(page.mentees[mentee] ?? ''));
	return html`
		<header>
			<h1>${title}</h1>
			<p class="about" role="status" dir="auto">${about}</p>
			<p class="readers">${icon('eye')}<span>${labels.readers}</span></p>
		</header>
		${warnings.map(warning => html`<p class="notice" role="alert">${icon('warning')}<span>${warning}</span>
			<a href="#" @click=${run({ type: 'openPreferences' })}>${labels.openPreferences}</a></p>`)}
		${unclear === '' ? nothing : html`<p class="notice" role="alert">${icon('warning')}<span dir="auto">${unclear}</span></p>`}
		${withoutRole(page, message)}
		${message.written === undefined ? nothing : html`<p class="notice" role="status">${icon('pass')}<span>${message.written}</span>
			<a href="#" @click=${run({ type: 'undo' })}>${labels.undo}</a></p>`}
		${page.made ? madeOf(page.made, labels) : empty === '' ? html`
			${weightsOf(page)}
			<div class="tools">
				<input type="text" aria-label=${labels.filter} placeholder=${labels.filter} .value=${live(filter)} @input=${onFilter}>
				${page.make === '' ? nothing : html`<button type="button" class="link" @click=${goToMake}>${icon('arrowDown')} ${labels.make.heading}</button>`}
				${page.hasChoices ? html`<button type="button" class="link" @click=${run({ type: 'reset' })}>${labels.reset}</button>` : nothing}
				${page.canRearrange ? html`<button type="button" class="link" @click=${run({ type: 'rearrange' })}>${labels.rearrange}</button>` : nothing}
			</div>
			<p class="hint">${labels.dragHint}</p>
			${page.common === '' ? nothing : html`<p class="hint">${page.common}</p>`}
			${menteesWithout(labels.leftOver, page.leftOver, page, message, false)}
			<ul class="mentors">${mentors.map((mentor, i) => isShown(mentor) ? mentorOf(mentor, i, page, message) : nothing)}</ul>
			${menteesWithout(labels.setAside, page.setAside, page, message, true)}
			${excludedOf(page, message)}
			${makeOf(page, message)}` : html`<p class="empty">${empty}</p>`}`;
}

/** Who has no role: each name asks for it. */
function withoutRole({ withoutRole: { said, names, more } }: PairingPage, { version }: ShowPairing): TemplateResult | typeof nothing {
	return said === '' ? nothing : html`<p class="notice" role="alert">${icon('warning')}<span>${said}
		${names.map((name, person) => html`<a href="#" dir="auto" @click=${run({ type: 'editPerson', person, version })}>${name}</a> `)}
		${more === '' ? nothing : html`<a href="#" @click=${run({ type: 'editPerson', version })}>${more}</a>`}</span></p>`;
}

/** What was made, with what can be done then. */
function madeOf({ said, rest }: NonNullable<PairingPage['made']>, labels: PairingPage['labels']): TemplateResult {
	const link = (label: string, request: PairingRequest): TemplateResult =>
		html`<button type="button" class="link" @click=${run(request)}>${label}</button>`;
	return html`<div class="made"><div role="status"><h2>${icon('pass')} ${said}</h2></div>
		<div class="tools"><button type="button" class="primary" @click=${run({ type: 'openProgramme' })}>${labels.openProgramme}</button>
		${link(labels.undo, { type: 'undo' })}
		${rest === '' ? nothing : link(rest, { type: 'rest' })}</div></div>`;
}

function weightsOf({ weights, labels }: PairingPage): TemplateResult {
	const toggle = ({ currentTarget }: Event): void => {
		areWeightsOpen = currentTarget instanceof HTMLDetailsElement && currentTarget.open;
	};
	return html`<details class="weights" .open=${areWeightsOpen} @toggle=${toggle}>
		<summary>${labels.weights}</summary>
		<p class="hint">${labels.weightsAbout}</p>
		<div class="grid">${weights.map(({ criterion, label, value }) => html`
			<label for=${criterion}>${label}</label>
			<input id=${criterion} type="number" min="0" max="100" step="5" .value=${live(String(value))} @change=${({ currentTarget }: Event) => {
				const points = currentTarget instanceof HTMLInputElement ? currentTarget.valueAsNumber : NaN;
				if (Number.isInteger(points) && points >= 0 && points <= 100) {
					send({ type: 'weight', criterion, value: points });
				} else {
					draw();
				}
			}}>`)}</div>
		<button type="button" class="link" @click=${run({ type: 'resetWeights' })}>${labels.resetWeights}</button>
	</details>`;
}

function mentorOf(mentor: ShownMentor, index: number, page: PairingPage, message: ShowPairing): TemplateResult {
	const { name, load, isFull, notes, pairs } = mentor;
	const over = (event: DragEvent): void => {
		if (dragged !== undefined) {
			event.preventDefault();
		}
	};
	const drop = (event: DragEvent): void => {
		event.preventDefault();
		if (dragged !== undefined) {
			send({ type: 'lock', mentee: dragged, mentor: index, version: message.version });
		}
	};
	return html`<li class="mentor" @dragover=${over} @drop=${drop}>
		<h2><span dir="auto">${name}</span> <span class="load ${isFull ? 'full' : ''}">${load}</span></h2>
		${notes.length === 0 ? nothing : html`<p class="about">${notes.join(' · ')}</p>`}
		${pairs.length === 0 ? html`<p class="none">${page.labels.noneProposed}</p>`
			: html`<ul>${pairs.map(pair => pairOf(pair, index, page, message))}</ul>`}
	</li>`;
}

function pairOf(pair: ShownPair, mentor: number, page: PairingPage, { version }: ShowPairing): TemplateResult {
	const { mentee, about, points, pro, contra, isLocked, isMoved } = pair;
	const { labels } = page;
	const name = page.mentees[mentee] ?? '';
	return html`<li class="pair ${isLocked ? 'locked' : ''}" draggable="true" @dragstart=${drag(mentee)} @dragend=${drag(undefined)}>
		<div class="who"><strong dir="auto">${name}</strong> <span class="about">${points}${isLocked ? ` · ${labels.locked}` : ''}</span>
			${isMoved ? html`<span class="moved">${labels.moved}</span>` : nothing}</div>
		${about === '' ? nothing : html`<p class="about" dir="auto">${about}</p>`}
		<p class="reasons">
			${pro.map(reason => html`<span class="pro">${icon('pass')}<span>${reason}</span></span>`)}
			${contra.map(reason => html`<span class="contra">${icon('dash')}<span>${reason}</span></span>`)}
		</p>
		<div class="actions">
			${mentorChoice(mentee, mentor, page, version)}
			${action(isLocked ? 'pinned' : 'pin', `${isLocked ? labels.unlock : labels.lock}: ${name}`, isLocked
				? { type: 'propose', mentee, version } : { type: 'lock', mentee, mentor, version })}
			${action('close', `${labels.exclude}: ${name}`, { type: 'exclude', mentee, mentor, version })}
			${action('error', `${labels.refuse}: ${name}`, { type: 'refuse', mentee, mentor, version })}
			${action('circleSlash', `${labels.leaveOut}: ${name}`, { type: 'leaveOut', mentee, version })}
		</div>
	</li>`;
}

/** A list of all mentors; what is chosen there is kept. The first entry is the present state where there is no mentor. */
function mentorChoice(mentee: number, chosen: number | undefined, page: PairingPage, version: number): TemplateResult {
	const label = `${page.labels.mentor}: ${page.mentees[mentee] ?? ''}`;
	const choose = ({ currentTarget }: Event): void => {
		const mentor = currentTarget instanceof HTMLSelectElement ? Number(currentTarget.value) : -1;
		if (mentor >= 0) {
			send({ type: 'lock', mentee, mentor, version });
		}
	};
	return html`<span class="choice"><select aria-label=${label} title=${label} .value=${live(String(chosen ?? -1))} @change=${choose}>
		${chosen === undefined ? html`<option value="-1">${page.labels.choose}</option>` : nothing}
		${page.mentors.map(({ name, load }, i) => html`<option value=${i} .selected=${i === chosen}>${load} · ${name}</option>`)}
	</select></span>`;
}

function menteesWithout(
	heading: string, mentees: readonly ShownMentee[], page: PairingPage, { version }: ShowPairing, areSetAside: boolean,
): TemplateResult | typeof nothing {
	const { labels } = page;
	return mentees.length === 0 ? nothing : section(areSetAside ? 'setAside' : 'leftOver', heading, html`<ul>${mentees.map(({ mentee, why }) => {
		const name = page.mentees[mentee] ?? '';
		return html`<li class="pair" draggable="true" @dragstart=${drag(mentee)} @dragend=${drag(undefined)}>
			<div class="who"><strong dir="auto">${name}</strong></div>
			${why === '' ? nothing : html`<p class="reasons"><span class="contra">${icon('dash')}<span>${why}</span></span></p>`}
			<div class="actions">${mentorChoice(mentee, undefined, page, version)}
				${areSetAside ? action('discard', `${labels.takeIn}: ${name}`, { type: 'propose', mentee, version })
					: action('circleSlash', `${labels.leaveOut}: ${name}`, { type: 'leaveOut', mentee, version })}</div>
		</li>`;
	})}</ul>`, 'without');
}

/** The names are hidden until they are asked for: the page may be shown to others. */
function excludedOf({ excluded, excludedCount, labels }: PairingPage, { version }: ShowPairing): TemplateResult | typeof nothing {
	return excluded.length === 0 ? nothing : html`<details class="without"><summary>${excludedCount}</summary>
		<p class="hint">${labels.excludedAbout}</p>
		<ul>${excluded.map((pair, i) => html`
			<li class="pair line"><div class="who" dir="auto">${pair}</div><div class="actions">
				${action('discard', `${labels.allowAgain}: ${pair}`, { type: 'allow', excluded: i, version })}
				${action('error', `${labels.refuse}: ${pair}`, { type: 'refuseExcluded', excluded: i, version })}</div></li>`)}</ul></details>`;
}

function makeOf(page: PairingPage, { version, badStart, startMeans }: ShowPairing): TemplateResult {
	const { labels: { make }, cohorts } = page;
	// Proposed: every two weeks.
	const asked = (): Required<typeof made> => ({ cohort: page.cohort, every: 1, start: page.start, schedules: false, ...made });
	const { cohort, every, start, schedules } = asked();
	const choice = (name: 'cohort' | 'every', chosen: number, options: readonly string[]): TemplateResult => {
		const choose = ({ currentTarget }: Event): void => {
			if (currentTarget instanceof HTMLSelectElement) {
				made = { ...made, [name]: currentTarget.selectedIndex };
			}
		};
		return html`<div class="field"><label for=${name}>${make[name]}</label><span class="choice"><select id=${name} @change=${choose}>${
			options.map((option, i) => html`<option .selected=${i === chosen}>${option}</option>`)}</select></span></div>`;
	};
	const type = ({ currentTarget }: Event): void => {
		if (currentTarget instanceof HTMLInputElement) {
			made = { ...made, start: currentTarget.value };
			send({ type: 'start', start: currentTarget.value });
		}
	};
	const tick = ({ currentTarget }: Event): void => {
		made = { ...made, schedules: currentTarget instanceof HTMLInputElement && currentTarget.checked };
	};
	return section('make', make.heading, html`
		<div class="fields">
			${cohorts.length > 1 ? choice('cohort', cohort, cohorts) : nothing}
			${choice('every', every, page.every)}
			<div class="field"><label for="start">${make.start}</label>
				<input id="start" type="text" .value=${live(start)} @input=${type} aria-describedby="startHint" aria-invalid=${badStart === undefined ? 'false' : 'true'}>
				<p id="startHint" class=${badStart === undefined ? 'hint' : 'error'}>${badStart ?? startMeans ?? make.startHint}</p></div>
		</div>
		<label class="check"><input type="checkbox" .checked=${live(schedules)} @change=${tick}><span>${make.schedules}</span></label>
		${page.make === '' ? html`<p class="hint">${make.nothing}</p>` : html`<button type="button" class="primary" @click=${() => {
			send({ type: 'make', ...asked(), version });
		}}>${page.make}</button>`}`, 'make');
}

function action(name: Parameters<typeof icon>[0], label: string, request: PairingRequest): TemplateResult {
	return html`<button type="button" class="tool" title=${label} aria-label=${label} @click=${run(request)}>${icon(name)}</button>`;
}

function run(request: PairingRequest): (event: Event) => void {
	return event => {
		event.preventDefault();
		send(request);
	};
}

/** The proposals can be long: from above them, goes to what is asked of the pairs to make. */
function goToMake(): void {
	const section = document.getElementById('make');
	section?.scrollIntoView();
	section?.querySelector<HTMLElement>('select, input')?.focus({ preventScroll: true });
}

function drag(mentee: number | undefined): () => void {
	return () => { dragged = mentee; };
}

function onFilter({ currentTarget }: Event): void {
	if (currentTarget instanceof HTMLInputElement) {
		filter = currentTarget.value;
		draw();
	}
}
