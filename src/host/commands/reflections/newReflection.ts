import * as vscode from 'vscode';
import { isInPrivateFolder } from '../../../core/files/layout';
import { withoutVersion } from '../../../core/notes/templates/library';
import { isOwnTemplate, type Template } from '../../../core/notes/templates/template';
import { hasReflectedEntry, planReflected } from '../../../core/plans/planReflected';
import { planReflection } from '../../../core/plans/planReflection';
import type { Programme } from '../../../core/programme/programme';
import type { Session } from '../../../core/record/session';
import { plainLabel } from '../../../core/text/plainText';
import { nameOf, type Uri } from '../../../core/text/uri';
import { sessionChoices } from '../../../core/views/choices/sessionEntries';
import { askChoice, back, type Choice } from '../../ask/ask';
import { askMe } from '../../ask/askPerson';
import type { KnownSession } from '../../ask/askSession';
import { askTemplate, fillInPrompts, rememberTemplate } from '../../ask/askTemplate';
import { onlyIf, runSteps, step, stepWithParts, type Step } from '../../ask/questionSteps';
import { targetOf } from '../../ask/target';
import { inform } from '../../platform/notify';
import { Missing, UserError } from '../../platform/userError';
import type { Services } from '../../services';
import { openAt } from '../../platform/openText';
import { editSession } from '../../write/changeFiles';
import { applyFree } from '../../write/planFree';

interface Known extends KnownSession {
	readonly template?: Template;
	readonly author?: string;
}

/**
 * `mentorNotes.newReflection`: asks for template and session, and who the author is if that is not known, and creates the note. Opens
 * it with its preview beside it.
 */
export const newReflection = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { writer, author, previews, language: { words } } = services;
	const known = await runSteps<Known>(await knownReflectedSession(services, argument), [
		askTemplate(services, words.ask.template.title),
		askSessionOfTemplate(services),
		askAuthor(services),
	]);
	if (!known?.programme || !known.session || !known.template) {
		return;
	}
	const { programme, session, template } = known;
	const writes = known.author ?? await author.of(programme);
	if (writes === undefined) {
		return;
	}
	const begun = notesBy(programme, session, writes, template).at(-1);
	if (begun !== undefined) {
		const choice = await askWhetherToContinue(services, begun);
		if (choice !== 'another') {
			if (choice === 'continue') {
				await openAt(begun);
			}
			return;
		}
	}
	const filled = isOwnTemplate(template) ? template : await fillInPrompts(services.extension, template);
	const request = { programme, session, template: filled, author: writes, language: words.language };
	const plan = await applyFree(writer, taken => planReflection({ ...request, taken }));
	await rememberTemplate(services, template);
	if (known.author !== undefined) {
		await author.remember(programme, writes);
	}
	await openAt(plan.note.uri, plan.cursor);
	await previews.show(vscode.Uri.parse(plan.note.uri), { beside: true });
	if (isInPrivateFolder(programme.folder, plan.note.uri)) {
		// Not awaited: the command ends although the notification stays.
		void offerTrace(services, programme, session, writes).catch(services.report);
	}
};

/** Returns the notes that an author has written on a session from a template, in any version of it. */
function notesBy(programme: Programme, session: Session, author: string, template: Template): readonly Uri[] {
	const idOf = (person: string): string => programme.people.keyOf(person);
	return (programme.reflectionsBySession.get(session.id) ?? [])
		.filter(note => note.author !== undefined && idOf(note.author) === idOf(author))
		.filter(note => note.template !== undefined && withoutVersion(note.template) === template.id)
		.map(({ uri }) => uri);
}

/** Asks whether to go on with a note that is there already; a second one is written only by choice. */
async function askWhetherToContinue({ language: { words } }: Services, note: Uri): Promise<'continue' | 'another' | undefined> {
	const { title, begun, goOn, another } = words.reflections.again;
	const choice = await askChoice<'continue' | 'another'>({ title, placeholder: begun, step: 1, totalSteps: 1 }, [
		{ label: goOn, description: plainLabel(nameOf(note)), value: 'continue' },
		{ label: another, value: 'another' },
	]);
	return choice === back ? undefined : choice;
}

async function knownReflectedSession({ store, language: { words: { say } } }: Services, argument: unknown): Promise<KnownSession> {
	await store.whenRead();
	const target = targetOf(argument, store.index);
	if (!store.index.programmes().some(programme => programme.sessions.length > 0)) {
		throw new Missing(say.noSessions, ['logSession']);
	}
	if (argument !== undefined && !target?.session) {
		throw new UserError(say.notASession);
	}
	return target?.session ? { programme: target.programme, session: target.session } : {};
}

/** Asks for the session, those without a reflection first. For a programme's own template only that programme's sessions are offered. */
function askSessionOfTemplate({ store, language: { words }, clock }: Services): Step<Known> {
	return stepWithParts('session', ({ template }, progress) => {
		const choices = store.index.programmes()
			.filter(({ templates }) => !template || !isOwnTemplate(template) || templates.some(({ uri }) => uri === template.uri))
			.flatMap(programme => sessionChoices(programme, words, clock.today(programme)));
		const group = (heading: string, reflected: boolean): readonly Choice<Required<KnownSession>>[] => {
			const members = choices.filter(choice => choice.reflected === reflected);
			return members.length === 0 ? [] : [
				{ label: heading, kind: vscode.QuickPickItemKind.Separator },
				...members.map(({ label, description, programme, session }) => (
					{ label: plainLabel(label), description: plainLabel(description), value: { programme, session } }
				)),
			];
		};
		const groups = [...group(words.ask.withoutReflection, false), ...group(words.ask.withReflection, true)];
		return askChoice({ ...progress, ...words.ask.session }, groups);
	});
}

function askAuthor(services: Services): Step<Known> {
	const isUnknown = async ({ programme, session }: Known): Promise<boolean> =>
		programme !== undefined && session !== undefined && await services.author.of(programme) === undefined;
	return onlyIf(isUnknown, step('author', async ({ programme, session }, progress) =>
		programme && session && askMe(services, programme, session, progress)));
}

/** The user's stored answer to `offerTrace` in a programme. */
type Answer = 'yes' | 'no';

/**
 * Offers, once in a programme, to note in the session's file that its author has written a reflection. After a *yes* it is noted for
 * each new reflection, with a notification that can stop it. Throws a `UserError` if the file can't be edited.
 */
async function offerTrace(services: Services, programme: Programme, session: Session, author: string): Promise<void> {
	const { globalState, language: { words } } = services;
	const { trace } = words.reflections;
	const key = `reflected:${programme.folder}`;
	const answer = globalState.get<Answer>(key);
	if (answer === 'no') {
		return;
	}
	if (answer === undefined) {
		// Stored before the answer: no answer means no.
		await globalState.update(key, 'no' satisfies Answer);
		if (await inform(trace.offer, [trace.leave, trace.keep]) !== trace.leave) {
			return;
		}
		await globalState.update(key, 'yes' satisfies Answer);
		await leaveTrace(services, programme, session, author);
		return;
	}
	if (await leaveTrace(services, programme, session, author) && await inform(trace.left, [trace.stop]) === trace.stop) {
		await globalState.update(key, 'no' satisfies Answer);
	}
}

/** Notes the reflection in the session's file. False if it is noted already. */
async function leaveTrace(services: Services, programme: Programme, session: Session, author: string): Promise<boolean> {
	// Found again: the session may have changed while the notification was open.
	const present = services.store.index.programmeOf(session.uri)?.sessionsById.get(session.id) ?? session;
	if (hasReflectedEntry(programme, present, author)) {
		return false;
	}
	const today = services.clock.today(programme);
	await editSession(services, programme, present, (text, now) => planReflected(text, programme, now, author, today));
	return true;
}
