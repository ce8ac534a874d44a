import type { Uri } from '../files/uri';
import type { Language } from '../record/programme';

/** The same words in both languages. */
export type Bilingual = Readonly<Record<Language, string>>;

/** One step of a reflection. Ids are shared across templates where the meaning is, so that notes can be compared. */
interface Stage {
	readonly id: string;
	readonly heading: Bilingual;
	/** Short questions that help to begin; hints, not text to delete. */
	readonly prompts: Readonly<Record<Language, readonly string[]>>;
}

/** A template that comes with the product. */
export interface BuiltInTemplate {
	readonly id: string;
	readonly version: number;
	readonly minutes: number;
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
	readonly useWhen?: string;
	readonly minutes?: number;
	readonly language?: Language;
	/** The note's text with its placeholders. */
	readonly body: string;
}

export type Template = BuiltInTemplate | OwnTemplate;

export function isOwn(template: Template): template is OwnTemplate {
	return 'body' in template;
}

/** What a note's head says of where it came from: `4p@1`, or an own template's name. */
export function referenceTo(template: Template): string {
	return isOwn(template) ? template.id : `${template.id}@${String(template.version)}`;
}
