import { commandNames, optionsOf } from '../../src/cli/commandTable';
import { UsageError } from '../../src/cli/output';
import { runLine } from '../../src/cli/runLine';
import { problemCodes } from '../../src/core/record/problem';
import { languages } from '../../src/core/text/language';
import { writeInAlphabets, written } from '../core/words/alphabets';
import { assertIn, shownOf } from '../core/words/assertIn';
import { peoplesSample } from '../core/words/peoplesSample';
import { folderWith } from './runCli';

/** Problems are told by their codes where no word of a file may be; ids of those without a name are `pair-1` and `mentee-1`. */
const isOfACode = new Set(problemCodes.flatMap(code => code.split('.')));

/** What users type is the same in both languages: commands, options and their values. */
const isTyped = new Set<string>([
	'folder', 'help', 'version',
	...commandNames.flatMap(command => [command, ...optionsOf(command).flat(2)]).flatMap(each => each.split('-')),
	// How Git is given the files to merge: %O %A %B %P.
	'O', 'A', 'B', 'P',
]);

/** All that a line writes, results and what is said about them. */
async function said(...args: readonly string[]): Promise<string> {
	const lines: string[] = [];
	await runLine(args, {
		write: content => Promise.resolve(void lines.push(String(content))),
		error: line => { lines.push(line); },
	}).catch((error: unknown) => {
		if (!(error instanceof UsageError)) {
			throw error;
		}
		lines.push(error.message);
	});
	return lines.join('\n');
}

for (const language of languages) {
	suite(`The command line of a programme in ${language === 'en'
		? 'English'
		: 'Indonesian'}, with letters that tell who says what`, () => {
		let undo: () => void;
		const terminal = process.env['LANG'];
		suiteSetup(() => {
			undo = writeInAlphabets();
			process.env['LANG'] = language === 'id' ? 'id_ID.UTF-8' : 'C';
		});
		suiteTeardown(() => {
			undo();
			Object.assign(process.env, { LANG: terminal ?? '' });
		});

		test('says nothing in another language, in all that it writes for people', async () => {
			const folder = folderWith({ ...peoplesSample(language), 'sessions/1.yaml': 'title: ა\n', 'sessions/2.yaml': '- ა' });
			const empty = folderWith({});
			const person = written('Sari', 'people');
			const today = ['--today', '2021-11-05'];
			assertIn(language, [
				// A line begins with file, place, severity and code, for programs to read.
				(await said('check', folder, ...today)).replaceAll(/^\S+:\d+:\d+ [a-z]+ \S+/gm, ''),
				await said('report', folder, '--format', 'csv', ...today),
				await said('report', folder, '--format', 'csv', '--anonymise', ...today),
				shownOf(await said('report', folder, '--format', 'html', ...today)),
				shownOf(await said('report', folder, '--person', person, '--year', '2021', ...today)),
				await said('report', folder, '--person', 'ა', ...today),
				await said('report', folder, '--cohort', 'ა', ...today),
				(await said('export', folder, '--format', 'ics', ...today))
					.replaceAll('\r\n ', '')
					.replaceAll(/^(?:SUMMARY:|(?!SUMMARY:).*)/gm, ''),
				await said('export', folder, '--format', 'ics', '--pair', 'ა', ...today),
				await said('export', folder, '--format', 'ics', '--person', 'ა', ...today),
				await said('--help', '--language', language),
				await said('nonsense', '--language', language),
				...await Promise.all(commandNames.flatMap(command => [
					said(command, '--nonsense'),
					said(command, '--format', 'nonsense'),
					said(command, '--today', '13/8/2021'),
					said(command, '/nowhere', '--language', language, '--format', 'ics'),
					said(command, empty, '--language', language),
				])),
			], word => isOfACode.has(word) || isTyped.has(word) || word === 'nonsense' || `${folder} ${empty} /nowhere sessions/`.includes(word) || ['pair', 'mentee'].includes(word));
		});
	});
}
