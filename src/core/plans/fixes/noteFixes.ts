import type { FileFacts } from '../../files/fileFacts';
import { groupByFolder, isInPrivateFolder } from '../../files/layout';
import { groupOfSession, type Programme } from '../../programme/programme';
import type { Session } from '../../record/session';
import type { Visibility } from '../../record/visibility';
import { compareText } from '../../text/collections';
import { plainText } from '../../text/plainText';
import { nameOf, stemOf } from '../../text/uri';
import { readersWords } from '../../words/lateWords';
import { oneLine } from '../names';
import { ignorePrivate, planShare, type SharePlan } from '../reflection/planShare';
import { fix, type Fix, type FixContext, type FixProvider, type FixProviders, replaceWith, useExpected } from './fix';

/** Returns the likely sessions of a note; none for other files. */
const likelySessions = ({ file, programme }: FixContext): readonly Session[] =>
	file.kind === 'reflection' ? sessionsOfNote(file, programme) : [];

/** Inserts `session` as the first key of a note's front matter. */
const nameSession: FixProvider = (_, context) => {
	const { text, words } = context;
	const [opening = '', lineEnd = ''] = /^---[ \t]*(\r?\n)/.exec(text) ?? [];
	return opening === '' ? [] : likelySessions(context).flatMap(({ id, date, title = '' }) => {
		const described = [words.day(date), plainText(title)].filter(part => part !== '').join(' · ');
		return fix(
			words.reflections.aboutSession(described),
			[{ start: opening.length, end: opening.length, text: `session: ${oneLine(id)}${lineEnd}` }],
			context,
			false,
		);
	});
};

/** Fixes of the session that a note is about. */
export const noteFixes: FixProviders = {
	'reflection.noSession': nameSession,
	'reference.unknownSession': (problem, context) => [
		...useExpected(problem, context),
		...likelySessions(context)
			.filter(({ id }) => id !== problem.expected)
			.flatMap(({ id }) => replaceWith(oneLine(id), problem, context, false)),
	],
};

/** The max number of sessions to offer. */
const maxOffered = 5;

/** Returns the likely sessions of a note, most likely first: of its day and its folder's pair, of its day, of its pair. */
function sessionsOfNote({ uri, reflection }: FileFacts, programme: Programme): readonly Session[] {
	const day = reflection?.date ?? /^\d{4}-\d{2}-\d{2}/.exec(stemOf(uri))?.[0];
	const pair = groupByFolder(programme.folder, uri);
	const isOfPair = (session: Session): boolean => {
		const group = groupOfSession(programme, session);
		return group.is === 'pair' && group.id === pair;
	};
	const likely = programme.sessions
		.map(session => ({ session, rank: (session.date === day ? 2 : 0) + (isOfPair(session) ? 1 : 0) }))
		.filter(({ rank }) => rank > 0);
	return likely
		.sort((a, b) => b.rank - a.rank || compareText(b.session.date, a.session.date) || compareText(a.session.id, b.session.id))
		.slice(0, maxOffered)
		.map(({ session }) => session);
}

/** Fixes of a note whose visibility, folder and Git state contradict each other; every title states who can read the note afterwards. */
export const placementFixes: FixProviders = {
	'reflection.privateOutside': (_, context) => [moveToPrivate(context), visibleToPair(context)].flat(),
	'reflection.privateButTracked': (_, context) => [moveToPrivate(context), visibleToPair(context)].flat(),
	'reflection.privateNotIgnored': (_, { programme, words, taken }) => {
		const create = ignorePrivate(programme.folder, taken);
		return create.length === 0
			? []
			: [{ title: readersWords[words.language].fix.ignore, plan: { within: programme.folder, create, edit: [] }, preferred: true }];
	},
	'reflection.notShared': (_, context) => [
		fixTo(context.file.reflection?.visibility ?? 'pair', () => readersWords[context.words.language].fix.moveOut, context),
		fixTo('private', () => readersWords[context.words.language].fix.keepPrivate, context),
	].flat(),
};

function moveToPrivate(context: FixContext): readonly Fix[] {
	const { moveToPrivate: move, renew } = readersWords[context.words.language].fix;
	return fixTo(
		'private', ({ note }) => isInPrivateFolder(context.programme.folder, context.file.uri) ? renew(nameOf(note)) : move, context,
	);
}

function visibleToPair(context: FixContext): readonly Fix[] {
	return fixTo('pair', () => readersWords[context.words.language].fix.visibleToPair, context);
}

/** Returns a fix that sets a note's visibility. Never preferred, so that “fix all” can't share or move a note. */
function fixTo(visibility: Visibility, title: (plan: SharePlan) => string, { file, text, programme, taken }: FixContext): readonly Fix[] {
	const plan = planShare({ programme, uri: file.uri, text, visibility, taken });
	return plan ? [{ title: title(plan), plan, preferred: false }] : [];
}
