import type { Choice } from '../../core/pages/editing/textField';
import { html, nothing, type TemplateResult } from 'lit-html';
import type { ActionEntry, EarlierAction } from '../../core/pages/session/sessionPage';
import { below, choice, growingField, lineField, idOf } from '../editing/fields';
import { send } from '../editing/host';
import { icon } from '../editing/icons';
import { row, rows, tickBox } from './rows';
import type { View } from './view';

const noState: Choice = { value: '', options: [] };

/** Renders the session's actions: text, owner, due date and state. */
export function actionRows(view: View): TemplateResult {
	const { words, page } = view;
	const known = new Map(page.actions.map(action => [action.key, action]));
	return html`<datalist id="people">${page.people.map(name => html`<option value=${name}></option>`)}</datalist>
		${rows(view, 'actions', [...known.keys()], words.actions, (key, index, isBlank) => {
			const action = known.get(key) ?? newAction(key);
			const name = isBlank ? words.addAction : `${words.actions} ${String(index + 1)}`;
			const { text, isDone, isOverdue } = action;
			return row(view, {
				list: 'actions', key, name,
				className: `${isBlank ? 'blank' : ''} ${isDone ? 'ticked' : ''} ${isOverdue ? 'overdue' : ''}`,
				lead: isBlank ? icon('add') : tickBox(view, { isTicked: isDone, label: `${words.done}: ${text.value}`, isOff: !known.has(key),
					onTick: done => { send({ type: 'tick', list: 'actions', key, done }); } }),
				body: html`${growingField(view, text, { label: name, list: 'actions', key, className: 'asText', ...isBlank && { placeholder: words.addAction } })}
					${below(view, text)}${isBlank ? nothing : details(view, action)}`,
			});
		})}`;
}

function newAction(key: string): ActionEntry {
	const empty = (name: string): { readonly field: string; readonly value: string } => ({ field: `actions/${key}/${name}`, value: '' });
	return { key, text: empty('text'), owner: empty('owner'), due: empty('due'), state: noState, isDone: false, isOverdue: false, about: '' };
}

/** The line below an action's text. */
function details(view: View, { key, text, owner, due, state, about }: ActionEntry): TemplateResult {
	const { words } = view;
	const of = (label: string): string => `${label}: ${text.value}`;
	return html`<div class="details">
		${lineField(view, owner, { label: of(words.owner), placeholder: words.owner, proposals: 'people', className: 'asText owner' })}
		${lineField(view, due, { label: of(words.due), placeholder: words.due, className: 'asText due' })}
		${state.options.length === 0 ? nothing : choice(view, state, {
			id: idOf(`actions/${key}`, 'state'), label: of(words.state), className: 'asText', onChange: value => { send({ type: 'setState', key, value }); },
		})}
		${about === '' ? nothing : html`<span class="more">${about}</span>`}
	</div>${below(view, owner)}${below(view, due)}`;
}

/** Shows what is still open from earlier sessions; it is ticked in the file that it is in. */
export function earlierRows(view: View, earlier: readonly EarlierAction[]): TemplateResult {
	const { words, version } = view;
	const open = (location: number) => (): void => { send({ type: 'open', location, version }); };
	return html`<ul class="rows earlier">
		${earlier.map(({ text, about, isDone, isOverdue, from, location }, action) => html`<li
			class="row ${isDone ? 'ticked' : ''} ${isOverdue ? 'overdue' : ''}">
			<span class="lead">${tickBox(view, { isTicked: isDone, label: `${words.done}: ${text}`,
				onTick: done => { send({ type: 'tickEarlier', action, done, version }); } })}</span>
			<div class="body"><p class="text" dir="auto">${text}</p><p class="more"><span class="about">${about}</span>
				<a href="#" aria-label="${from}: ${text}" @click=${open(location)}>${from}</a></p></div>
		</li>`)}
	</ul>`;
}
