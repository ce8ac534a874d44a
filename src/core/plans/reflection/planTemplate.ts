import { wordsFor } from '../../words/catalogues';
import { join, type Uri } from '../../text/uri';
import type { Programme } from '../../programme/programme';
import type { Language } from '../../text/language';
import { builtInTemplate } from '../../notes/templates/library';
import type { BuiltInTemplate } from '../../notes/templates/template';
import { writeStages } from './fillTemplate';
import { freeSlug, oneLine } from '../names';
import type { Plan } from '../plan';

/** The user's input for a template that starts as a copy. */
export interface TemplateRequest {
	readonly programme: Pick<Programme, 'folder' | 'file'>;
	/** The built-in template to copy. */
	readonly template: BuiltInTemplate;
	readonly language: Language;
	readonly name: string;
	/** Whether a file or folder exists at a uri. */
	readonly taken: (uri: Uri) => boolean;
}

/** Plans a programme's own template as a copy of a built-in one: until it is edited, both produce equal notes. */
export function planTemplate(request: TemplateRequest): Plan & { readonly opens: Uri } {
	const { programme, template, language, name } = request;
	const opens = templateUri(request);
	const { audience, moment, minutes, useWhen } = template;
	const frontMatter = [
		'---',
		`name: ${oneLine(name)}`,
		'version: 1',
		`language: ${language}`,
		...(audience === undefined ? [] : [`audience: ${audience}`]),
		...(moment === undefined ? [] : [`moment: ${moment}`]),
		`minutes: ${String(minutes)}`,
		`use_when: ${oneLine(useWhen[language])}`,
		'---',
		'',
	].join('\n');
	return {
		within: programme.folder,
		...(programme.file && { needs: programme.file.uri }),
		create: [{ uri: opens, text: frontMatter + writeStages(template, wordsFor(language).files.reflectionTitle('{{session.title}}'), language).body }],
		edit: [],
		opens,
	};
}

/** Returns a free uri for a new template. Its id differs from all built-in ids, since notes refer to templates by id. */
export function templateUri({ programme, template, name, taken }: Pick<TemplateRequest, 'programme' | 'template' | 'name' | 'taken'>): Uri {
	const uriOf = (id: string): Uri => join(programme.folder, 'templates', `${id}.md`);
	return uriOf(freeSlug(name, `${template.id}-2`, id => builtInTemplate(id) !== undefined || taken(uriOf(id))));
}
