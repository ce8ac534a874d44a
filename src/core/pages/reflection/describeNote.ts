import type { Block } from '../../markdown/blockDiff';
import { share } from '../../files/share';
import { completenessOf, marksOf } from '../../notes/completeness';
import { asksNextStep, nextStageOf, questionsAbout } from '../../notes/questions';
import { asStage, dividedInto, headingInKey, type NoteSection, titleKey } from '../../notes/sections';
import type { Stage } from '../../notes/stages';
import type { TemplatePrompts } from '../../notes/templates/library';
import type { Template } from '../../notes/templates/template';
import { openGoals } from '../../programme/goalProgress';
import { dayOfNote } from '../../programme/notes';
import { nameOfPerson, pairOf } from '../../programme/programme';
import { nameOfTemplate } from '../../programme/namedTemplates';
import { nowIn } from '../../programme/timing';
import type { Session } from '../../record/session';
import type { Language } from '../../text/language';
import { plainText } from '../../text/plainText';
import type { Position } from '../../text/range';
import type { Uri } from '../../text/uri';
import { describeReaders } from '../../views/reflections/noteReaders';
import { readersWords } from '../../words/lateWords';
import { describeProblem } from '../../words/words';
import type { Drafts } from '../editing/drafts';
import { textField, type TextField } from '../editing/textField';
import { nextSteps } from './nextSteps';
import type { NoteSources, OpenNote } from './openNote';
import type { NextStep, PageSection, ReflectionPage, SectionBlock } from './reflectionPage';

/** The page of a note with the values behind its numbers: the page refers to locations by index only. */
export interface DescribedNote {
	readonly page: ReflectionPage;
	readonly session: Session | undefined;
	readonly locations: readonly { readonly uri: Uri; readonly at: Position }[];
}

/** What the page is made of. */
export interface DescribeNoteSources extends NoteSources {
	readonly open: OpenNote;
	readonly drafts: Drafts;
	/** The questions of a built-in template's stages; without them, those in the note's comments are asked. */
	readonly prompts?: TemplatePrompts;
	/** The note's rendered blocks: those of the text that was taken last, or none. */
	readonly blocks: readonly Block[];
	/** Whether the user enabled questions about notes. */
	readonly wantsQuestions: boolean;
}

/** Returns what the page of a note shows: the texts that were typed on it, else those in the file. Undefined if it can't be read. */
export function describeNote(sources: DescribeNoteSources): DescribedNote | undefined {
	const { open, drafts, programme, labels, words } = sources;
	const sections = open.sections(sources);
	const note = open.noteText(sources);
	if (!sections || !note) {
		return undefined;
	}
	const { reflection } = open;
	const session = reflection?.session === undefined ? undefined : programme.sessionsById.get(reflection.session);
	const isAnothers = open.isAnothers(sources);
	const field = (id: string): TextField => textField(id, open.field(id, sources), drafts, labels.refused);
	const emptied = sections.unseen.filter(({ key }) => open.hadText(key));
	const texts = [...emptied, ...sections.sections.filter(({ kind }) => kind === 'text')].sort((a, b) => a.place.at - b.place.at);
	const known = [...texts, ...sections.sections.filter(({ kind }) => kind === 'stage' || kind === 'own')];
	const divided = dividedInto(known);
	const stages = divided.map(asStage);
	const next = divided[nextStageOf(stages, note.template) ?? divided.findLastIndex(({ lines }) => lines)];
	const asksNext = asksNextStep(reflection && dayOfNote(reflection, programme), nowIn(programme, sources.now).today);
	const hints = new Map(sources.wantsQuestions && !isAnothers
		? questionsAbout(stages, note.template, asksNext).map(({ is, stage }) => [divided[stage], words.reflections.questions[is]] as const)
		: []);
	const { steps, locations } = nextSteps({ ...sources, session, isAnothers }, next);
	const shown = [...known, ...lostSections(drafts, known, sections.unseen)].map((section): PageSection => ({
		key: section.key, kind: section.kind === 'title' ? 'own' : section.kind, heading: plainText(section.heading), state: section.state,
		question: isAnothers ? '' : questionOf(section, sources.prompts, note.language),
		hint: hints.get(section)?.(plainText(section.heading, 60)) ?? '',
		text: field(section.key),
		blocks: blocksOf(section, sources.blocks, section === next ? steps : []),
		steps: section === next ? steps : [],
	}));
	return {
		page: {
			session: session && {
				title: plainText(session.title ?? '') || words.files.untitled(words.day(session.date)), day: words.day(session.date),
			},
			title: session ? undefined : field(titleKey),
			about: aboutNote(sources, note.template, session),
			warning: warningOf(sources, session),
			goals: session ? openGoals(pairOf(programme, session)).map(({ text = '' }) => plainText(text)).filter(text => text !== '') : [],
			readers: readersOf(sources, isAnothers),
			progress: progressOf(stages, note.template, sources),
			sections: shown,
			isReadOnly: isAnothers,
		},
		session, locations,
	};
}

/** Sections in which something was typed, and which the note has not any more: what was typed stays on the page. */
function lostSections({ left }: Drafts, known: readonly NoteSection[], unseen: readonly NoteSection[]): readonly NoteSection[] {
	return left.filter(({ id }) => id !== titleKey && !known.some(({ key }) => key === id)).map(({ id }) => {
		const heading = headingInKey(id) ?? '';
		return unseen.find(({ key }) => key === id) ?? {
			key: id, kind: heading === '' ? 'text' : 'own', heading, level: 2, state: 'missing', value: '', prompt: '',
			place: { at: 0, end: 0, shown: [] },
		};
	});
}

/** The template's questions in the note's language, else the section's comments: those are the questions of a programme's own template. */
function questionOf({ id, prompt }: NoteSection, prompts: TemplatePrompts | undefined, language: Language): string {
	const own = id !== undefined && prompts && Object.hasOwn(prompts, id) ? prompts[id]?.[language] : undefined;
	return own?.join(' ') ?? prompt;
}

/** The blocks that begin below the section's heading, which is shown apart. The box of a linked step shows the state of its action. */
function blocksOf({ lines, kind }: NoteSection, blocks: readonly Block[], steps: readonly NextStep[]): readonly SectionBlock[] {
	const first = (lines?.start ?? 0) + (kind === 'text' ? 0 : 1);
	const states = new Map(steps.filter(({ action }) => action).map(({ line, isDone }) => [line, isDone]));
	return blocks.flatMap(({ line, html }, block) => lines && first <= line && line < lines.end
		? [{ block, line, html: states.size === 0 ? html : withBoxes(html, line, states) }] : []);
}

/** Ticks boxes by their lines. Text from the note can't match, since its quotation marks are escaped. */
function withBoxes(html: string, first: number, states: ReadonlyMap<number, boolean>): string {
	return html.replaceAll(/(<input type="checkbox" data-line="(\d+)" aria-label="[^"]*")( checked)?>/g, (box, start: string, line: string) => {
		const isDone = states.get(first + Number(line));
		return isDone === undefined ? box : `${start}${isDone ? ' checked' : ''}>`;
	});
}

function aboutNote(
	{ open: { reflection }, programme, labels, words }: DescribeNoteSources, template: Template | undefined, session: Session | undefined,
): readonly string[] {
	const name = template ? nameOfTemplate(template, words.language) : reflection?.template;
	const date = reflection?.date;
	return [
		...reflection?.author === undefined ? [] : [labels.by(plainText(nameOfPerson(programme, reflection.author)))],
		...name === undefined ? [] : [plainText(name)],
		...date === undefined || date === session?.date ? [] : [words.day(date)],
	];
}

function warningOf({ open: { problem, reflection }, words }: DescribeNoteSources, session: Session | undefined): string {
	return problem ? describeProblem(problem, words)
		: reflection?.session !== undefined && !session ? words.page.unknownSession(plainText(reflection.session)) : '';
}

function readersOf({ open, programme, words }: DescribeNoteSources, isAnothers: boolean): ReflectionPage['readers'] {
	const { reflection, problem } = open;
	const isHeadRead = problem === undefined || problem.code.startsWith('file.');
	if (!reflection || !isHeadRead) {
		return { text: readersWords[words.language].explain.brokenHead, isWarning: true, isPrivate: false, canShare: false };
	}
	const { sentence, warning } = describeReaders(reflection, programme, words);
	return { text: sentence, isWarning: warning, isPrivate: share(reflection, programme.folder) === undefined, canShare: !isAnothers };
}

function progressOf(stages: readonly Stage[], template: Template | undefined, { labels }: DescribeNoteSources): string {
	const completeness = completenessOf(marksOf(stages), template);
	return completeness ? labels.progress(completeness.written, completeness.of) : '';
}
