import type { audiences, TemplateMoment } from '../../record/noteKeys';
import type { Bilingual, Language } from '../../text/language';
import type { Uri } from '../../text/uri';
import { bodyLines } from '../bodyLines';

type Audience = (typeof audiences)[number];

/** One step of a reflection. Ids are shared across templates where the meaning is, so that notes can be compared. */
interface Stage {
	readonly id: string;
	readonly heading: Bilingual;
	/**
	 * Short questions that help to begin; hints, not text to delete. In the extension they are a file of their own, read when a
	 * note is begun.
	 */
	readonly prompts?: Prompts;
}

export type Prompts = Readonly<Record<Language, readonly string[]>>;

/** A template that comes with the product. */
export interface BuiltInTemplate {
	readonly id: string;
	readonly version: number;
	readonly minutes: number;
	readonly audience?: Audience;
	readonly moment?: TemplateMoment;
	readonly name: Bilingual;
	/** When to choose it, as one clause. */
	readonly useWhen: Bilingual;
	readonly stages: readonly Stage[];
}

/** A programme's own template, `templates/<id>.md`: a note with placeholders. */
export interface OwnTemplate {
	readonly id: string;
	readonly uri: Uri;
	readonly name: string;
	readonly version?: number;
	/** The group that it is shown in: a pack's id, or any name. */
	readonly pack?: string;
	readonly audience?: Audience;
	readonly moment?: TemplateMoment;
	readonly useWhen?: string;
	readonly minutes?: number;
	readonly language?: Language;
	/** The note's text with its placeholders; its lines end with LF. */
	readonly body: string;
}

export type Template = BuiltInTemplate | OwnTemplate;

export function isOwn(template: Template): template is OwnTemplate {
	return 'body' in template;
}

/** What a note's head says of where it came from: `4p@1`; of an own template its id, with a version where it has one. */
export function referenceTo({ id, version }: Template): string {
	return version === undefined ? id : `${id}@${String(version)}`;
}

/** Nobody reads more of a heading; and so whatever is in it costs nothing. */
const maxHeadingCharacters = 300;

/** The headings of a template's stages, in one language; of an own template as they are written. */
export function headingsOf(template: Template, language: Language): readonly string[] {
	return isOwn(template) ? headingsIn(template) : template.stages.map(stage => stage.heading[language]);
}

/** What is in a comment or in code is no heading, here as in a note. */
function headingsIn({ body }: OwnTemplate): readonly string[] {
	return bodyLines(`---\n---\n${body}`).lines
		.filter(({ text, fenced }) => !fenced && /^ {0,3}##[ \t]/.test(text))
		.map(({ text }) => text.slice(0, maxHeadingCharacters).replace(/^ *##/, '').replace(/[ \t#]+$/, '').trim())
		.filter(words => words !== '');
}
