import { pairChoices, pairKey } from '../../core/views/choices/pairChoices';
import type { Programme } from '../../core/programme/programme';
import type { Pair } from '../../core/record/pair';
import { plainLabel } from '../../core/text/plainText';
import type { Services } from '../commands/services';
import { askChoice, type Step } from './ask';

/** What is known once a pair was chosen. */
export interface KnownPair {
	readonly programme?: Programme;
	readonly pair?: Pair;
}

const memoryKey = 'recentPairs';
/** How many pairs are remembered as used lately. */
const maxRecent = 20;

/** Asks for a pair: the one used last first, each with how long ago they met. */
export function askPair<K extends KnownPair>({ store, language, clock, memory }: Services, title: string): Step<K> {
	return {
		needed: known => known.pair === undefined,
		ask: async (known, progress) => {
			const { words } = language;
			const choices = pairChoices(known.programme ? [known.programme] : store.index.programmes(), memory.get<string[]>(memoryKey, []), words, clock.today())
				.map(({ label, description, programme, pair }) => ({ label: plainLabel(label), description: plainLabel(description), value: { programme, pair } }));
			const chosen = await askChoice({ ...progress, title, placeholder: words.ask.pair }, choices);
			return typeof chosen === 'object' ? { ...known, ...chosen } : chosen;
		},
	};
}

/** Puts a pair first when one is asked for next. */
export async function rememberPair({ memory }: Services, programme: Programme, pair: Pair): Promise<void> {
	const key = pairKey(programme, pair);
	await memory.update(memoryKey, [key, ...memory.get<string[]>(memoryKey, []).filter(other => other !== key)].slice(0, maxRecent));
}
