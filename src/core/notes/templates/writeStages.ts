import type { Language } from '../../text/language';
import { wordsFor } from '../../words/words';
import type { BuiltInTemplate } from './template';

/** A note's text below its head. */
export interface NoteBody {
	readonly body: string;
	/** Where to go on writing, as an offset in the body: the empty line below the first stage's heading. */
	readonly cursor: number;
}

/** A built-in template as the text to write in: each stage's heading, its prompts as a comment that the page hides, and an empty line. */
export function writeStages(template: BuiltInTemplate, title: string, language: Language): NoteBody {
	const heading = `# ${wordsFor(language).files.reflectionTitle(title)}\n`;
	const stages = template.stages.map(({ heading: name, prompts }) => `\n## ${name[language]}\n${prompts ? `<!-- ${prompts[language].join(' ')} -->\n` : ''}\n`);
	return { body: heading + stages.join('\n'), cursor: heading.length + (stages[0]?.length ?? 0) };
}
