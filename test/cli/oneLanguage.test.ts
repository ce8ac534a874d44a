import { check } from '../../src/cli/check';
import { exportSessions } from '../../src/cli/exportSessions';
import type { ExitCode, Output } from '../../src/cli/output';
import { report } from '../../src/cli/report';
import { problemCodes } from '../../src/core/record/problem';
import { languages } from '../../src/core/text/language';
import { writeInAlphabets, written } from '../core/words/alphabets';
import { assertIn, shownOf } from '../core/words/assertIn';
import { peoplesSample } from '../core/words/peoplesSample';
import { folderWith } from './runCli';

type Command = (args: readonly string[], output: Output) => Promise<ExitCode>;

/** Problems are told by their codes where no word of a file may be; ids of those without a name are `pair-1` and `mentee-1`. */
const isOfACode = new Set(problemCodes.flatMap(code => code.split('.')));

/** All that a command writes, results and what is said about them. */
async function said(command: Command, ...args: readonly string[]): Promise<string> {
	const lines: string[] = [];
	await command(['', ...args], {
		out: line => { lines.push(line); },
		write: text => Promise.resolve(void lines.push(text)),
		error: line => { lines.push(line); },
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
				(await said(check, folder, ...today)).replaceAll(/^\S+:\d+:\d+ [a-z]+ \S+/gm, ''),
				await said(report, folder, '--format', 'csv', ...today),
				await said(report, folder, '--format', 'csv', '--anonymise', ...today),
				shownOf(await said(report, folder, '--format', 'html', ...today)),
				shownOf(await said(report, folder, '--person', person, '--year', '2021', ...today)),
				await said(report, folder, '--person', 'ა', ...today),
				await said(report, folder, '--cohort', 'ა', ...today),
				(await said(exportSessions, folder, '--format', 'ics', ...today))
					.replaceAll('\r\n ', '')
					.replaceAll(/^(?:SUMMARY:|(?!SUMMARY:).*)/gm, ''),
				await said(exportSessions, folder, '--format', 'ics', '--pair', 'ა', ...today),
				await said(exportSessions, folder, '--format', 'ics', '--person', 'ა', ...today),
				...await Promise.all([
					check, report, exportSessions,
				].flatMap(command => [
					said(command, '--nonsense'),
					said(command, '/nowhere', '--language', language, '--format', 'ics'),
					said(command, empty, '--language', language),
				])),
			], word => isOfACode.has(word) || `${folder} ${empty} /nowhere sessions/`.includes(word) || ['pair', 'mentee'].includes(word));
		});
	});
}
