import type { Services } from '../commands/services';
import { targetOf } from '../commands/target';
import { UserError } from '../platform/userError';
import type { KnownPair } from './askPair';

/**
 * What a command was called on, as far as pairs go: a pair, or a session's; nothing where it must be
 * asked for. Throws a `UserError` when it was called on something else, and when no pair is there to be asked for.
 */
export async function knownPair({ store, language: { words } }: Services, argument: unknown, say: { readonly noPair: string; readonly noPairs: string }): Promise<KnownPair> {
	await store.whenRead();
	const target = targetOf(argument, store.index);
	if (target?.pair) {
		return { programme: target.programme, pair: target.pair };
	}
	if (argument !== undefined) {
		throw new UserError(target?.session ? say.noPair : words.say.notAPair);
	}
	if (!store.index.programmes().some(programme => programme.pairs.size > 0)) {
		throw new UserError(say.noPairs);
	}
	return {};
}
