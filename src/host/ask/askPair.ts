import { type AnyPair, describeAnyPair, hasPairs } from '../../core/programme/namedPairs';
import type { Programme } from '../../core/programme/programme';
import { plainLabel, plainText } from '../../core/text/plainText';
import { pairChoices, pairKey } from '../../core/views/choices/pairChoices';
import { Missing, UserError } from '../platform/userError';
import type { Services } from '../services';
import { askChoice } from './ask';
import { RecentKeys } from './recentKeys';
import { type Step, stepWithParts } from './questionSteps';
import { targetOf } from './target';

/** What is known when a pair was chosen. */
export interface KnownPair {
	readonly programme?: Programme;
	readonly pair?: AnyPair;
}

/** The pairs that were chosen last, as `pairKey`s. */
export const recentPairs = new RecentKeys('recentPairs');

/**
 * Returns the pair that a command was called on: a pair, or the pair of a session; nothing if it must be asked for. Throws a
 * `UserError` if the argument is anything else, and if there is no pair to choose.
 */
export async function knownPair(
	{ store, language: { words } }: Services,
	argument: unknown,
	messages: { readonly noPair: string; readonly noPairs: string },
): Promise<KnownPair> {
	await store.whenRead();
	const target = targetOf(argument, store.index);
	if (target?.pair) {
		return { programme: target.programme, pair: target.pair };
	}
	if (argument !== undefined) {
		throw new UserError(target?.session ? messages.noPair : words.say.notAPair);
	}
	if (!store.index.programmes().some(hasPairs)) {
		throw new Missing(messages.noPairs, ['logSession', 'newPair']);
	}
	return {};
}

interface PairQuestion {
	readonly title: string;
	/** Whether a pair is offered. */
	readonly offers?: (pair: AnyPair) => boolean;
	/** Whether the last used pair comes first. */
	readonly lastUsedFirst?: boolean;
}

/** Asks for a pair; each is shown with the time since it last met. */
export function askPair<Known extends KnownPair>(
	{ store, language: { words }, clock, workspaceState }: Services,
	{ title, offers = () => true, lastUsedFirst = true }: PairQuestion,
): Step<Known> {
	return stepWithParts('pair', (known, progress) => {
		const programmes = known.programme ? [known.programme] : store.index.programmes();
		const recent = lastUsedFirst ? recentPairs.in(workspaceState) : [];
		const choices = pairChoices(programmes, recent, words, clock.now())
			.filter(({ pair }) => offers(pair))
			.map(({ label, description, programme, pair }) => (
				{ label: plainLabel(label), description: plainLabel(description), value: { programme, pair } }
			));
		return askChoice({ ...progress, title, placeholder: words.ask.pair }, choices);
	});
}

/** Returns a title that names the pair, since a row and an open file may disagree about which one is meant. */
export function titleOfPair(title: string, { programme, pair }: KnownPair): string {
	return programme && pair ? `${title}: ${plainText(describeAnyPair(programme, pair))}` : title;
}

/** Stores a pair as the last used one, for `askPair`. */
export async function rememberPair({ workspaceState }: Services, programme: Programme, pair: Pick<AnyPair, 'id'>): Promise<void> {
	await recentPairs.add(workspaceState, pairKey(programme, pair));
}
