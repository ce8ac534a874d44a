import type { audiences, TemplateMoment } from '../../record/noteKeys';
import type { Bilingual, Language } from '../../text/language';
import type { Uri } from '../../text/uri';
import { bodyLines } from '../bodyLines';

type Audience = (typeof audiences)[number];

/** One step of a reflection. Stages with the same meaning have the same id in all templates, so that notes can be compared. */
interface Stage {
	readonly id: string;
	readonly heading: Bilingual;
	/** Headings that notes of earlier versions have for the stage. */
	readonly formerly?: readonly string[];
	/**
	 * Short questions that help to start writing. They are hints, not text to delete. The extension has them in a separate file
	 * and reads it when a note is created.
	 */
	readonly prompts?: Prompts;
	/** The template's version that added the stage. A note of an earlier version is complete without it. Absent: the first. */
	readonly since?: number;
}

/** Prompts by language. */
export type Prompts = Readonly<Record<Language, readonly string[]>>;

/** A template that comes with the product. */
export interface BuiltInTemplate {
	readonly id: string;
	readonly version: number;
	readonly minutes: number;
	readonly audience?: Audience;
	readonly moment?: TemplateMoment;
	readonly name: Bilingual;
	/** When to choose the template, as one clause. */
	readonly useWhen: Bilingual;
	readonly stages: readonly Stage[];
}

/** A programme's own template, `templates/<id>.md`: a note with placeholders. */
export interface OwnTemplate {
	readonly id: string;
	readonly uri: Uri;
	readonly name: string;
	readonly version?: number;
	/** The group in which the template is shown: a pack's id, or any name. */
	readonly pack?: string;
	readonly audience?: Audience;
	readonly moment?: TemplateMoment;
	readonly useWhen?: string;
	readonly minutes?: number;
	readonly language?: Language;
	/** The note's text with its placeholders. Lines end with LF. */
	readonly body: string;
}

/** A built-in or a programme's own template. */
export type Template = BuiltInTemplate | OwnTemplate;

/** Whether a template is a programme's own. */
export function isOwnTemplate(template: Template): template is OwnTemplate {
	return 'body' in template;
}

/** Returns the template reference for a note's front matter: `4p@1`, or the id alone for a template without a version. */
export function referenceTo({ id, version }: Template): string {
	return version === undefined ? id : `${id}@${String(version)}`;
}

/** Max number of characters read of a heading's line. It bounds the time spent on one heading. */
const maxHeadingCharacters = 300;

/** Returns the headings of a template's stages in one language. Those of a programme's own template are returned as written. */
export function headingsOf(template: Template, language: Language): readonly string[] {
	return isOwnTemplate(template) ? headingsIn(template) : template.stages.map(stage => stage.heading[language]);
}

/** Returns the `##` headings. As in a note, comments and code contain no headings. */
function headingsIn({ body }: OwnTemplate): readonly string[] {
	return bodyLines(`---\n---\n${body}`).lines
		.filter(({ text, fenced }) => !fenced && /^ {0,3}##[ \t]/.test(text))
		.map(({ text }) => text.slice(0, maxHeadingCharacters).replace(/^ *##/, '').replace(/[ \t#]+$/, '').trim())
		.filter(words => words !== '');
}
