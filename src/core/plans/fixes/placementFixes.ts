import { nameOf } from '../../text/uri';
import { ignorePrivate } from '../ignorePrivate';
import { planShare, type SharePlan } from '../planShare';
import { isInPrivateFolder } from '../../files/layout';
import type { ProblemCode } from '../../record/problem';
import type { Visibility } from '../../record/visibility';
import type { Fix, FixContext } from './fixes';

/** Cures for a note whose word for its readers, folder and Git don't agree; every title says who can read it then. */
export const placementFixes = {
	'reflection.privateOutside': context => [moveToPrivate(context), visibleToPair(context)].flat(),
	'reflection.privateButTracked': context => [moveToPrivate(context), visibleToPair(context)].flat(),
	'reflection.privateNotIgnored': ({ programme, words, taken }) => {
		const create = ignorePrivate(programme.folder, taken);
		return create.length === 0 ? [] : [{ title: words.sharing.fix.ignore, plan: { within: programme.folder, create, edit: [] }, preferred: true }];
	},
	'reflection.notShared': context => [
		fixTo(context.file.reflection?.visibility ?? 'pair', () => context.words.sharing.fix.moveOut, context),
		fixTo('private', () => context.words.sharing.fix.keepPrivate, context),
	].flat(),
} satisfies Partial<Record<ProblemCode, (context: FixContext) => readonly Fix[]>> as Partial<Record<ProblemCode, (context: FixContext) => readonly Fix[]>>;

function moveToPrivate(context: FixContext): readonly Fix[] {
	const { moveToPrivate: move, renew } = context.words.sharing.fix;
	return fixTo('private', ({ note }) => isInPrivateFolder(context.programme.folder, context.file.uri) ? renew(nameOf(note)) : move, context);
}

function visibleToPair(context: FixContext): readonly Fix[] {
	return fixTo('pair', () => context.words.sharing.fix.visibleToPair, context);
}

/** Never preferred: nobody should share, or move, a note by mending everything at once. */
function fixTo(visibility: Visibility, title: (plan: SharePlan) => string, { file, text, programme, taken }: FixContext): readonly Fix[] {
	const plan = planShare({ programme, uri: file.uri, text, visibility, taken });
	return plan ? [{ title: title(plan), plan, preferred: false }] : [];
}
