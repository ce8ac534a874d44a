import { html, nothing, type TemplateResult } from 'lit-html';
import type { PageGoal } from '../../core/pages/session/sessionPage';
import { choice, labelled, idOf } from '../editing/fields';
import { send } from '../editing/host';
import { icon } from '../editing/icons';
import { section } from '../editing/section';
import { linkRows, tickBox } from './rows';
import type { View } from './view';

/** Shows the goals of the pair. */
export function goals(view: View): TemplateResult {
	const { page, words, isReadOnly } = view;
	return section('goals', words.goals, html`
		${page.goals.length === 0 ? nothing : html`<ul class="goals">${page.goals.map((goal, i) => oneGoal(view, goal, i))}</ul>`}
		${isReadOnly ? nothing : html`<button type="button" class="add" @click=${() => { send({ type: 'run', command: 'addGoal' }); }}>
			${icon('add')}<span>${words.addGoal}</span></button>`}`);
}

function oneGoal(view: View, { text, progress, percent, isChosen }: PageGoal, goal: number): TemplateResult {
	const { words, isReadOnly, version } = view;
	const id = idOf(String(goal), 'goal');
	return html`<li>
		<p class="text" dir="auto" id=${id}>${text}</p>
		${percent === undefined ? nothing : html`<progress max="100" .value=${percent} aria-hidden="true"></progress>`}
		${progress === '' ? nothing : html`<p class="more">${progress}</p>`}
		<p class="choose"><label>${tickBox(view, { isTicked: isChosen, label: `${words.talkedAbout}: ${text}`,
			onTick: chosen => { send({ type: 'chooseGoal', goal, chosen, version }); } })}<span>${words.talkedAbout}</span></label>
			<button type="button" class="link" ?disabled=${isReadOnly} aria-describedby=${id}
				@click=${() => { send({ type: 'updateGoal', goal, version }); }}>${words.updateGoal}</button></p>
	</li>`;
}

/** Shows what rarely changes: values, topics, links, and who may read it. */
export function details(view: View): TemplateResult {
	const { page, words, isReadOnly } = view;
	return section('details', words.details, html`
		<div class="labelled"><label for="kind">${words.kind}</label>${choice(view, page.kind, {
			id: 'kind', onChange: value => { send({ type: 'choose', name: 'kind', value }); },
		})}</div>
		${page.values.length === 0 ? nothing : html`<div class="labelled"><span class="label" id="values">${words.values}</span>
			<div class="values" role="group" aria-labelledby="values">${page.values.map(({ value, label, isChosen }) => html`<button
				type="button" class="toggle" aria-pressed=${isChosen ? 'true' : 'false'} ?disabled=${isReadOnly}
				@click=${() => { send({ type: 'chooseValue', value, chosen: !isChosen }); }}>${label}</button>`)}</div></div>`}
		${labelled(view, words.topics, page.topics, { placeholder: words.topicsHint })}
		<div class="labelled"><label for="visibility">${words.visibility}</label>${choice(view, page.visibility, {
			id: 'visibility', onChange: value => { send({ type: 'choose', name: 'visibility', value }); },
		})}<p class="hint">${page.readers}</p></div>
		<div class="labelled"><span class="label">${words.links}</span>${linkRows(view, page.links)}
			${isReadOnly ? nothing : html`<button type="button" class="add" @click=${() => { send({ type: 'run', command: 'attachEvidence' }); }}>
				${icon('add')}<span>${words.attachEvidence}</span></button>`}</div>
		${labelled(view, words.approvedBy, page.approvedBy, { proposals: 'people' })}
		${labelled(view, words.approvedOn, page.approvedOn)}`);
}

