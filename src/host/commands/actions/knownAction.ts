import type { Uri } from '../../../core/text/uri';
import type { ShownAction } from '../../../core/plans/planAction';
import { byUrgency, openActionsOf, type ProgrammeAction } from '../../../core/programme/openActions';
import { describePair, menteesOf, mentorsOf, type Programme } from '../../../core/programme/programme';
import { isOpen, type Session } from '../../../core/record/session';
import { dueInWords } from '../../../core/views/rowText';
import { plainLabel } from '../../../core/text/plainText';
import { askChoice, type Step } from '../../ask/ask';
import { UserError } from '../../platform/userError';
import type { Services } from '../services';
import { targetOf, type Target } from '../target';

/** What is known once an action was chosen. */
export interface KnownAction {
	readonly programme?: Programme;
	readonly session?: Session;
	readonly uri?: Uri;
	readonly shown?: ShownAction;
	readonly owner?: string;
	/** The open actions to choose from, the most urgent first. */
	readonly choices?: readonly ProgrammeAction[];
}

/**
 * The open action that a command was called on; else those of the session, pair or file, or of the workspace, that it
 * is to be chosen from. Throws a `UserError` when it was called on something else, and when nothing is open.
 */
export async function knownAction({ store, language, clock }: Services, argument: unknown): Promise<KnownAction> {
	await store.whenRead();
	const { words } = language;
	const target = targetOf(argument, store.index);
	if (argument !== undefined && !target?.session && !target?.pair) {
		throw new UserError(words.actions.notAnAction);
	}
	if (target?.session && target.action) {
		const { programme, session, action: { index, value } } = target;
		if (!isOpen(value)) {
			throw new UserError(words.actions.closedAlready);
		}
		return { programme, session, uri: session.uri, shown: { session: session.id, index, text: shownText(argument) ?? value.text ?? '' }, ...(value.owner !== undefined && { owner: value.owner }) };
	}
	const all = store.index.programmes().flatMap(programme => openActionsOf(programme, clock.now())).sort(byUrgency);
	const here = target ? all.filter(action => isOf(action, target)) : [];
	if (argument !== undefined && here.length === 0) {
		throw new UserError(words.actions.noneHere);
	}
	if (all.length === 0) {
		throw new UserError(words.actions.noOpenActions);
	}
	return { choices: here.length > 0 ? here : all };
}

/** Asks for one of the open actions. */
export function askAction<K extends KnownAction>({ language }: Services, title: string): Step<K> {
	return {
		needed: known => known.shown === undefined,
		ask: async (known, progress) => {
			const { words } = language;
			const choices = (known.choices ?? []).map(found => ({ label: plainLabel(found.action.text ?? '') || words.actions.noText, description: plainLabel(describe(found, words)), value: found }));
			const chosen = await askChoice({ ...progress, title, placeholder: words.actions.which }, choices);
			if (typeof chosen !== 'object') {
				return chosen;
			}
			const { programme, session, index, action } = chosen;
			return { ...known, programme, session, uri: session.uri, shown: { session: session.id, index, text: action.text ?? '' }, ...(action.owner !== undefined && { owner: action.owner }) };
		},
	};
}

function describe({ programme, session, owner, due, today, ageDays }: ProgrammeAction, words: Services['language']['words']): string {
	return [
		due === undefined ? words.actions.openFor(ageDays) : dueInWords(due, today, words),
		owner?.name ?? words.actions.nobody,
		describePair(programme, mentorsOf(programme, session), menteesOf(programme, session)),
	].filter(part => part !== '').join(' · ');
}

function isOf({ session, pair }: ProgrammeAction, target: Target): boolean {
	return target.session ? session.uri === target.session.uri && session.id === target.session.id : target.pair !== undefined && pair?.uri === target.pair.uri;
}

/** The text that the row showed: it may be older than what the index knows by now. */
function shownText(argument: unknown): string | undefined {
	const action = typeof argument === 'object' && argument !== null && 'action' in argument ? argument.action : undefined;
	const text = typeof action === 'object' && action !== null && 'text' in action ? action.text : undefined;
	return typeof text === 'string' ? text : undefined;
}
