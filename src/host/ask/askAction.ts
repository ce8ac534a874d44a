import type { ShownAction } from '../../core/plans/session/planAction';
import { sessionsOfPair } from '../../core/programme/namedPairs';
import { byUrgency, openActionsOf, type ProgrammeAction } from '../../core/programme/openActions';
import { describePair, menteesOf, mentorsOf, type Programme } from '../../core/programme/programme';
import { isOpen, type Session } from '../../core/record/session';
import { plainLabel } from '../../core/text/plainText';
import type { Uri } from '../../core/text/uri';
import { dueInWords } from '../../core/views/rowText';
import { Missing, UserError } from '../platform/userError';
import type { Services } from '../services';
import { askChoice } from './ask';
import { type Step, stepWithParts } from './questionSteps';
import { targetOf, type Target } from './target';

/** What is known when an action was chosen. */
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
 * Returns the action that a command was called on; it must be open, or `mayBeClosed`. Else returns the open actions to choose from: those
 * of the session, pair or file, or of the workspace. Throws a `UserError` if the argument is anything else, and if no action is open.
 */
export async function knownAction({ store, language, clock }: Services, argument: unknown, mayBeClosed = false): Promise<KnownAction> {
	await store.whenRead();
	const { words } = language;
	const target = targetOf(argument, store.index);
	if (argument !== undefined && !target?.session && !target?.pair) {
		throw new UserError(words.actions.notAnAction);
	}
	if (target?.session && target.action) {
		const { programme, session, action: { index, value } } = target;
		if (!mayBeClosed && !isOpen(value)) {
			throw new UserError(words.actions.closedAlready);
		}
		return chosenAction(programme, session, index, value.owner, shownText(argument) ?? value.text ?? '');
	}
	const all = store.index.programmes().flatMap(programme => openActionsOf(programme, clock.now())).sort(byUrgency);
	const here = target ? all.filter(action => isOf(action, target)) : [];
	if (argument !== undefined && here.length === 0) {
		throw new UserError(words.actions.noneHere);
	}
	if (all.length === 0) {
		throw new Missing(words.actions.noOpenActions, ['addAction']);
	}
	return { choices: here.length > 0 ? here : all };
}

/** Asks for one of the open actions. */
export function askAction<Known extends KnownAction>({ language: { words } }: Services, title: string): Step<Known> {
	return stepWithParts('shown', async ({ choices = [] }, progress) => {
		const items = choices.map(action => ({
			label: plainLabel(action.action.text ?? '') || words.actions.noText,
			description: plainLabel(describe(action, words)),
			value: action,
		}));
		const chosen = await askChoice({ ...progress, title, placeholder: words.actions.which }, items);
		return typeof chosen !== 'object' ? chosen
			: chosenAction(chosen.programme, chosen.session, chosen.index, chosen.action.owner, chosen.action.text ?? '');
	});
}

function chosenAction(programme: Programme, session: Session, index: number, owner: string | undefined, text: string): KnownAction {
	return { programme, session, uri: session.uri, shown: { session: session.id, index, text }, ...(owner !== undefined && { owner }) };
}

function describe({ programme, session, owner, due, today, ageDays }: ProgrammeAction, words: Services['language']['words']): string {
	return [
		due === undefined ? words.actions.openFor(ageDays) : dueInWords(due, today, words),
		owner?.name ?? words.actions.nobody,
		describePair(programme, mentorsOf(programme, session), menteesOf(programme, session)),
	].filter(part => part !== '').join(' · ');
}

function isOf({ session }: ProgrammeAction, target: Target): boolean {
	return target.session
		? session.uri === target.session.uri && session.id === target.session.id
		: target.pair !== undefined && sessionsOfPair(target.programme, target.pair).includes(session);
}

/** Returns the text that the row showed; the index may have a newer one. */
function shownText(argument: unknown): string | undefined {
	const action = typeof argument === 'object' && argument !== null && 'action' in argument ? argument.action : undefined;
	const text = typeof action === 'object' && action !== null && 'text' in action ? action.text : undefined;
	return typeof text === 'string' ? text : undefined;
}
