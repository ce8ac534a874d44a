import * as vscode from 'vscode';
import { isInPrivateFolder } from '../../../core/files/layout';
import { withoutVersion } from '../../../core/notes/templates/library';
import { isOwnTemplate, type Template } from '../../../core/notes/templates/template';
import { planReflection } from '../../../core/plans/reflection/planReflection';
import type { Programme } from '../../../core/programme/programme';
import { hasCome } from '../../../core/programme/timing';
import { isJournalEntry } from '../../../core/notes/reflection';
import type { Session } from '../../../core/record/session';
import type { Day } from '../../../core/time/days';
import { plainLabel } from '../../../core/text/plainText';
import { nameOf, type Uri } from '../../../core/text/uri';
import { sessionChoice } from '../../../core/views/choices/sessionEntries';
import { latestFirst, reflectionSessions } from '../../../core/views/choices/sessionsToReflectOn';
import { reflectingWords } from '../../../core/words/lateWords';
import { askChoice, back, type Choice } from '../../ask/ask';
import { askMe } from '../../ask/askPerson';
import type { KnownSession } from '../../ask/askSession';
import { askTemplate, fillInPrompts, rememberTemplate } from '../../ask/askTemplate';
import { onlyIf, runSteps, step, stepWithParts, type Step } from '../../ask/questionSteps';
import { targetOf } from '../../ask/target';
import { Missing, UserError } from '../../platform/userError';
import type { Services } from '../../services';
import { opensPages } from '../../platform/openAs';
import { openAt } from '../../platform/openText';
import { showNote } from '../../pages/reflection/showNote';
import { offerTrace } from '../../pages/reflection/trace';
import { applyFree } from '../../write/planFree';

/** What a note is about: a session, or nothing but the day. */
type About = Required<KnownSession> | { readonly programme: Programme; readonly session?: undefined; readonly isJournal: true };

interface Known extends KnownSession {
	/** Whether the note is an entry of a journal: about no session. */
	readonly isJournal?: boolean;
	readonly template?: Template;
	readonly author?: string;
}

/**
 * `mentorNotes.newReflection`: asks for the template, for the session or a journal of no session, and who the author is if that is not
 * known, and creates the note. Opens its page, or its text with the preview beside it; from the page, the trace is offered at the end.
 */
export const newReflection = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { writer, author, previews, reflectionPages, language: { words } } = services;
	const known = await runSteps<Known>(await knownReflectedSession(services, argument), [
		askTemplate(services, words.ask.template.title),
		askSessionOfTemplate(services),
		askAuthor(services),
	]);
	if (!known?.programme || (!known.session && !known.isJournal) || !known.template) {
		return;
	}
	const { programme, session, template } = known;
	const writes = known.author ?? await author.of(programme);
	if (writes === undefined) {
		return;
	}
	const today = services.clock.today(programme);
	const begun = notesBy(programme, session ?? today, writes, template).at(-1);
	if (begun !== undefined) {
		const choice = await askWhetherToContinue(services, begun);
		if (choice !== 'another') {
			if (choice === 'continue') {
				await showNote(services, begun);
			}
			return;
		}
	}
	const filled = isOwnTemplate(template) ? template : await fillInPrompts(services.extension, template);
	const request = { programme, ...(session && { session }), today, template: filled, author: writes, language: words.language };
	const plan = await applyFree(writer, taken => planReflection({ ...request, taken }));
	await rememberTemplate(services, template);
	if (known.author !== undefined) {
		await author.remember(programme, writes);
	}
	if (opensPages()) {
		const uri = vscode.Uri.parse(plan.note.uri);
		await reflectionPages.show({ uri, line: plan.note.text.slice(0, plan.cursor).split('\n').length - 1 }, { preview: false });
		return;
	}
	await openAt(plan.note.uri, plan.cursor);
	await previews.show(vscode.Uri.parse(plan.note.uri), { beside: true });
	if (session && isInPrivateFolder(programme.folder, plan.note.uri)) {
		// Not awaited: the command ends although the notification stays.
		void offerTrace(services, programme, session, writes).catch(services.report);
	}
};

/** Returns the notes that an author has written from a template, in any version of it, on a session or in the journal of a day. */
function notesBy(programme: Programme, about: Session | Day, author: string, template: Template): readonly Uri[] {
	const notes = typeof about === 'string'
		? programme.reflections.filter(note => isJournalEntry(note) && note.date === about)
		: programme.reflectionsBySession.get(about.id) ?? [];
	return notes
		.filter(note => programme.people.isSame(note.author, author))
		.filter(note => note.template !== undefined && withoutVersion(note.template) === template.id)
		.map(({ uri }) => uri);
}

/** Asks whether to go on with a note that is there already; a second one is written only by choice. */
async function askWhetherToContinue({ language: { words } }: Services, note: Uri): Promise<'continue' | 'another' | undefined> {
	const { title, begun, goOn, another } = reflectingWords[words.language].again;
	const choice = await askChoice<'continue' | 'another'>({ title, placeholder: begun, step: 1, totalSteps: 1 }, [
		{ label: goOn, description: plainLabel(nameOf(note)), value: 'continue' },
		{ label: another, value: 'another' },
	]);
	return choice === back ? undefined : choice;
}

/** A session that is still to come is taken only when the command was called on it, not because its file is open. */
async function knownReflectedSession({ store, clock, language: { words: { say } } }: Services, argument: unknown): Promise<KnownSession> {
	await store.whenRead();
	const target = targetOf(argument, store.index);
	if (!store.index.programmes().some(programme => programme.sessions.length > 0 || programme.file)) {
		throw new Missing(say.noSessions, ['logSession']);
	}
	if (argument !== undefined && !target?.session) {
		throw new UserError(say.notASession);
	}
	const { programme, session } = target ?? {};
	const isMeant = programme && session && (argument !== undefined || hasCome(session, programme, clock.now(programme)));
	return isMeant ? { programme, session } : {};
}

/**
 * Asks for the session, those that the user may still write about first, as the Reflections view has them, or for a journal of no session
 * in a programme. For a programme's own template only that programme's sessions and journal are offered.
 */
function askSessionOfTemplate({ store, language: { words }, clock, currentUser }: Services): Step<Known> {
	const { ask } = words;
	const say = reflectingWords[words.language];
	return onlyIf(({ isJournal }) => isJournal !== true, stepWithParts<About, Known>('session', ({ template }, progress) => {
		const programmes = store.index.programmes()
			.filter(({ templates }) => !template || !isOwnTemplate(template) || templates.some(({ uri }) => uri === template.uri));
		const sorted = programmes.map(programme => {
			const me = currentUser.keyOfMe(programme);
			return { programme, isKnown: me !== undefined, ...reflectionSessions(programme, me, clock.now()) };
		});
		const group = (heading: string, of: 'toWrite' | 'others' | 'written'): readonly Choice<About>[] => {
			const members = sorted
				.flatMap(({ programme, [of]: sessions }) => (
					sessions.map(session => sessionChoice(programme, session, words, clock.today(programme)))
				))
				.sort((a, b) => latestFirst(a.session, b.session));
			return members.length === 0 ? [] : [
				{ label: heading, kind: vscode.QuickPickItemKind.Separator },
				...members.map(({ label, description, programme, session }) => (
					{ label: plainLabel(label), description: plainLabel(description), value: { programme, session } }
				)),
			];
		};
		const named = programmes.filter(({ file }) => file);
		const journals: readonly Choice<About>[] = named.map(programme => ({
			label: say.journalEntry(words.day(clock.today(programme))),
			description: [say.journalDetail, ...named.length > 1 ? [plainLabel(programme.name)] : []].join(' · '),
			value: { programme, isJournal: true },
		}));
		const heading: Choice<About> = { label: say.journal, kind: vscode.QuickPickItemKind.Separator };
		return askChoice({ ...progress, ...ask.session }, [
			...group(words.reflections.toWrite, 'toWrite'),
			...journals.length === 0 ? [] : [heading, ...journals],
			...group(say.otherSessions, 'others'),
			...group(sorted.every(({ isKnown }) => isKnown) ? say.withYourReflection : say.withReflection, 'written'),
		]);
	}));
}

function askAuthor(services: Services): Step<Known> {
	const isUnknown = async ({ programme }: Known): Promise<boolean> =>
		programme !== undefined && await services.author.of(programme) === undefined;
	return onlyIf(isUnknown, step('author', async ({ programme, session }, progress) =>
		programme && askMe(services, programme, session, progress)));
}
