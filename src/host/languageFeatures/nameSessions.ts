import type { RecordChange } from '../../core/plans/changeRecord';
import { namePeople, planSessions } from '../../core/plans/session/namePeople';
import type { Plan } from '../../core/plans/plan';
import { type FormerMembers, namesOfBefore } from '../../core/programme/formerMembers';
import type { Programme } from '../../core/programme/programme';
import { unnamedSessions } from '../../core/programme/unnamedSessions';
import type { Session } from '../../core/record/session';
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
	await writer.apply(await sessionsPlan(language, programme, sessions, session => namePeople(programme, session, members)));
}

/** Plans changes of sessions in the present texts of their files. Throws a `UserError` if one of them can't be edited. */
export async function sessionsPlan(
	language: LanguageChoice, programme: Programme, sessions: readonly Session[], changesOf: (session: Session) => readonly RecordChange[],
): Promise<Plan> {
	const texts = new Map<string, string>();
	for (const uri of new Set(sessions.map(session => session.uri))) {
		texts.set(uri, await textOf(uri));
	}
	const plan = planSessions(programme, sessions, uri => texts.get(uri) ?? '', changesOf);
	if ('refused' in plan) {
		throw new UserError(language.words.say.notEditable(plainText(nameOf(plan.refused))));
	}
	return plan;
}
