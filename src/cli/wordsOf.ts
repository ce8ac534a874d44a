import type { Programme } from '../core/programme/programme';
import { type CommandLineWords, commandLineWords as en } from '../core/words/en/commandLine';
import { commandLineWords as id } from '../core/words/id/commandLine';
import { wordsFor } from '../core/words/catalogues';
import { chooseLanguage, type Words } from '../core/words/words';

/** Returns the catalogue in the given language, else in the common language of the programmes, else in that of the terminal. */
export function wordsOf(language: string | undefined, programmes: readonly Programme[] = []): Words {
	const [common, ...others] = new Set(programmes.map(({ file }) => file?.language));
	return wordsFor(chooseLanguage(language, others.length === 0 ? common : undefined, terminalLanguage()));
}

/** The sentences of the command line, in the language of a catalogue. */
export function sentences({ language }: Words): CommandLineWords {
	return { en, id }[language];
}

/** The language of messages, in the order of precedence that POSIX sets. */
function terminalLanguage(): string {
	const { LC_ALL, LC_MESSAGES, LANG } = process.env;
	return [LC_ALL, LC_MESSAGES, LANG].find(value => value !== undefined && value !== '') ?? '';
}
