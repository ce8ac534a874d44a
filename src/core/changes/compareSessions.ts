import { groupOfSession, keyOfGroup, type Grouping } from '../programme/programme';
import { type Session, statusOf } from '../record/session';
import type { Action } from '../record/sessionShape';
import { compareText, sameValue } from '../text/collections';
import type { Steps } from '../text/steps';
import type { Day } from '../time/days';
import type { Change, Did, FieldChange } from './change';
import { type ComparedFacts, pairOfSession } from './comparedFacts';
import { differingFields } from './compareFields';
import { type Matched, matchEntries, matchItems } from './matchEntries';

/** Keys that are compared by themselves. */
const apart = ['id', 'date', 'time', 'start', 'actions', 'status'];

/** A session, and where it was read: `file` is the same for both versions of a file that was moved. */
interface Found {
	readonly session: Session;
	readonly file: ComparedFacts;
}

/** Returns what became of the sessions of all files, ordered by day, each followed by its actions. A step is a session. */
export function* compareSessions(files: readonly ComparedFacts[], known: Grouping, today: Day): Steps<readonly Change[]> {
	const changes: Change[] = [];
	const sessions = matchSessions(files).filter(each => !isUnsure(each)).sort((a, b) => compareText(dayOf(a), dayOf(b)));
	for (const each of sessions) {
		changes.push(...compareSession(each, known, today));
		yield;
	}
	return changes;
}

const dayOf = ({ before, after }: Matched<Found>): Day => (after ?? before)?.session.date ?? '';

/** Whether a session is missing in a version that can't be read as a whole: it may still be there. */
function isUnsure({ before, after }: Matched<Found>): boolean {
	return (!after && before?.file.after?.broken !== undefined) || (!before && after?.file.before?.broken !== undefined);
}

function matchSessions(files: readonly ComparedFacts[]): readonly Matched<Found>[] {
	const found = (side: 'before' | 'after'): readonly Found[] =>
		files.flatMap(file => (file[side]?.sessions ?? []).map(session => ({ session, file })));
	const inFile = ({ session, file }: Found, key: string): string => JSON.stringify([file.uri, session.date, key]);
	return matchEntries(found('before'), found('after'), [
		// The number of a session in a list is no identity: a session that is put above it changes it.
		({ session }) => session.hasOwnId ? session.id : undefined,
		each => inFile(each, each.session.clock?.time ?? ''),
		each => inFile(each, ''),
		// The only session of a file has got another day or id; of others in a list, those without an id.
		({ session, file }) => session.hasOwnId && file.after?.kind !== 'session' ? undefined : file.uri,
	]);
}

function compareSession({ before, after }: Matched<Found>, known: Grouping, today: Day): readonly Change[] {
	const [was, is] = [before?.session, after?.session];
	const shown = is ?? was;
	if (!shown) {
		return [];
	}
	const pair = pairOfSession(known, shown);
	const about = { uri: (after ?? before)?.file.uri ?? shown.uri, session: shown, ...(pair && { pair }) };
	if (!was || !is) {
		return [{ ...about, of: 'session', did: is ? whatIsNew(is, today) : 'removed', fields: [] }];
	}
	const { did, fields } = stepOf(was, is, today);
	const groups = [was, is].map(session => keyOfGroup(groupOfSession(known, session)));
	const isMoved = after?.file.uri !== before?.file.uri || after?.file.uri !== after?.file.from;
	const changes = [...fields, ...differingFields(['session'], was, is, did === 'rescheduled' ? [...apart, 'history'] : apart)];
	const what = did ?? (groups[0] !== groups[1] ? 'moved' : changes.length > 0 ? 'changed' : isMoved ? 'renamed' : undefined);
	const actions = compareActions(was.actions ?? [], is.actions ?? []).map((each): Change => ({ ...about, ...each }));
	const isOnlyOne = after?.file.after?.sessions.length === 1;
	const isRewritten = what === undefined && actions.length === 0 && isOnlyOne && !after.file.isSame;
	return [
		...(what !== undefined || isRewritten ? [{ ...about, of: 'session', did: what ?? 'rewritten', fields: changes } satisfies Change] : []),
		...actions,
	];
}

function whatIsNew(session: Session, today: Day): Did {
	const news = {
		'draft': 'added', 'proposed': 'added', 'scheduled': 'scheduled', 'in-progress': 'started', 'done': 'logged', 'cancelled': 'cancelled', 'no-show': 'noShow',
	} as const;
	return news[statusOf(session, today)];
}

/** Returns the step that a session was taken by, as status and moment say, and those of the two that the step doesn't say. */
function stepOf(was: Session, is: Session, today: Day): { readonly did?: Did; readonly fields: readonly FieldChange[] } {
	const moment = ({ date, clock }: Session): unknown => ({ date, ...clock });
	const when = sameValue(moment(was), moment(is)) ? [] : was.date === is.date
		? differingFields(['session', 'time'], was.clock, is.clock)
		: [{ path: ['session', 'date'], from: moment(was), to: moment(is) }];
	const [from, to] = [statusOf(was, today), statusOf(is, today)];
	if (from === to) {
		const isPlanned = to === 'draft' || to === 'proposed' || to === 'scheduled';
		return when.length > 0 && isPlanned ? { did: 'rescheduled', fields: when } : { fields: when };
	}
	const isReopened = from === 'cancelled' || from === 'no-show';
	const did: Did | undefined = to === 'scheduled' ? isReopened ? 'reinstated' : from === 'proposed' ? 'confirmed' : from === 'draft' ? 'scheduled' : undefined
		: to === 'in-progress' || to === 'done' || to === 'cancelled' || to === 'no-show' ? whatIsNew(is, today) : undefined;
	return did ? { did, fields: when } : { fields: [{ path: ['session', 'status'], from, to }, ...when] };
}

type ActionChange = Pick<Change, 'of' | 'did' | 'id' | 'name' | 'who' | 'fields'>;

function compareActions(before: readonly Action[], after: readonly Action[]): readonly ActionChange[] {
	return matchItems(before, after).flatMap(({ before: was, after: is }): readonly ActionChange[] => {
		const shown = is ?? was ?? {};
		const said = {
			of: 'action' as const,
			...(shown.id !== undefined && { id: shown.id }), ...(shown.text !== undefined && { name: shown.text }),
			...(shown.owner !== undefined && { who: shown.owner }),
		};
		if (!was || !is) {
			return [{ ...said, did: !is ? 'removed' : is.state === 'done' ? 'done' : 'added', fields: is ? newFields(is) : [] }];
		}
		const [from = 'open', to = 'open'] = [was.state, is.state];
		const did = from === to ? undefined : to === 'done' || to === 'dropped' ? to : from === 'doing' || to === 'doing' ? undefined : 'reopened';
		const fields = differingFields(['session', 'actions'], was, is, did ? ['id', 'state', ...(did === 'dropped' ? [] : ['done_on'])] : ['id']);
		return did ?? (fields.length > 0 ? 'changed' : undefined) ? [{ ...said, did: did ?? 'changed', fields }] : [];
	});
}

/** What is said of a new action. */
const newFields = ({ due }: Action): readonly FieldChange[] => due === undefined ? [] : [{ path: ['session', 'actions', 'due'], to: due }];
