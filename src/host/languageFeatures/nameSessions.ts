import { planNames } from '../../core/plans/namePeople';
import { type FormerMembers, namesOfBefore } from '../../core/programme/formerMembers';
import { unnamedSessions } from '../../core/programme/unnamedSessions';
import { plainText } from '../../core/text/plainText';
import { nameOf } from '../../core/text/uri';
import type { Clock } from '../platform/clock';
import type { LanguageChoice } from '../platform/language';
import { UserError } from '../platform/userError';
import type { RecordStore } from '../workspace/recordStore';
import { textOf } from '../write/changeFiles';
import type { Writer } from '../write/writer';

interface Needed {
	readonly store: RecordStore;
	readonly writer: Writer;
	readonly language: LanguageChoice;
	readonly clock: Clock;
}

/**
 * Writes a pair's people of today, or those of `before`, into its held sessions without names, as one change. Their files are read only
 * now.
 */
export async function nameSessions(
	pairFile: unknown, { store, writer, language, clock }: Needed, before?: FormerMembers,
): Promise<void> {
	await store.whenRead();
	const pair = typeof pairFile === 'string' ? store.index.facts(pairFile)?.pair : undefined;
	const programme = pair && store.index.programmeOf(pair.uri);
	if (!programme) {
		return;
	}
	const today = clock.today(programme);
	const members = before && namesOfBefore(programme, pair, before, today);
	const sessions = before ? members?.sessions ?? [] : unnamedSessions(programme, pair.id, today);
	const texts = new Map<string, string>();
	for (const uri of new Set(sessions.map(session => session.uri))) {
		texts.set(uri, await textOf(uri));
	}
	const plan = planNames(programme, sessions, uri => texts.get(uri) ?? '', members);
	if ('refused' in plan) {
		throw new UserError(language.words.say.notEditable(plainText(nameOf(plan.refused))));
	}
	await writer.apply(plan);
}
