import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import { commandNames, optionsOf } from '../../src/cli/commandTable';
import { folderWith, run, runBuilt, sample } from './runCli';

const explained = (command: string): string => `“mentor-notes ${command} --help” explains every option.`;

suite('Calling the command line', () => {
	test('--help explains every option of every command in the language asked for, and exits with 0', async () => {
		const [all, ...each] = await Promise.all([['--help'], ...commandNames.map(name => [name, '-h', '--language', 'id'])].map(args => run(...args)));
		for (const [i, name] of commandNames.entries()) {
			for (const [option] of optionsOf(name)) {
				const line = new RegExp(`^  --${option}(?: \\S+)? +[^ ].*\\w`, 'm');
				assert.match(all!.out, line);
				assert.match(each[i]!.out, line);
			}
			const [reads, membaca] = name === 'import' ? ['<file>', '<berkas>']
				: name === 'merge-driver' ? ['%O %A %B %P', '%O %A %B %P'] : ['\\[folder\\]', '\\[folder\\]'];
			assert.match(all!.out, new RegExp(`^Usage: mentor-notes ${name} ${reads} \\[options\\]$`, 'm'));
			assert.match(each[i]!.out, new RegExp(`^Penggunaan: mentor-notes ${name} ${membaca} \\[opsi\\]$`, 'm'));
			assert.notMatch(each[i]!.out, /Usage|Options/);
		}
		assert.deepEqual([all, ...each].map(one => [one!.code, one!.error]), [all, ...each].map(() => [0, '']));
	});

	test('--version prints the version of the manifest', async () => {
		const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };
		assert.deepEqual(await runBuilt('--version'), { code: 0, out: `${version}\n`, error: '' });
	});

	test('the built program answers as its source does, with the same exit code', async () => {
		for (const args of [['--help', '--language', 'id'], ['report', sample, '--today', '2021-11-10'], ['check', '--fast'], ['check', '/no/such/folder']]) {
			assert.deepEqual(await runBuilt(...args), await run(...args), args.join(' '));
		}
	});

	for (const [args, said] of [
		[[], 'A command is missing: check, report, export, import, merge-driver. “mentor-notes --help” explains them.'],
		[['chek'], 'There is no command “chek”. Did you mean “check”? The commands: check, report, export, import, merge-driver.'],
		[['check', '--fast'], `There is no option “--fast” here. The options: --format, --language, --today.\n${explained('check')}`],
		[
			['export', '--fromat', 'ics'],
			`There is no option “--fromat” here. Did you mean “--format”? The options: --format, --pair, --person, --remove, --anonymise, --language, --today.\n${explained('export')}`,
		],
		[['report', '--format', 'pdf'], `“pdf” isn’t a value of “--format”. It takes: json|csv|html|xlsx|text.\n${explained('report')}`],
		[['report', '--format', 'htm'], `“htm” isn’t a value of “--format”. Did you mean “html”? It takes: json|csv|html|xlsx|text.\n${explained('report')}`],
		[['check', '--language', 'fr'], `“fr” isn’t a value of “--language”. It takes: en|id.\n${explained('check')}`],
		[['report', '--year', '26'], `“26” isn’t a value of “--year”. Did you mean “2026”? It takes a year with four digits.\n${explained('report')}`],
		[['report', '--year', '0000'], `“0000” isn’t a value of “--year”. It takes a year with four digits.\n${explained('report')}`],
		[
			['report', '--today', '28/11/2026'],
			`“28/11/2026” isn’t a value of “--today”. Did you mean “2026-11-28”? It takes a date as year-month-day, such as 2021-08-13.\n${explained('report')}`,
		],
		[
			['check', '--today', '2021-02-30', '--language', 'id'],
			'“2021-02-30” bukan nilai untuk “--today”. Nilainya tanggal dengan urutan tahun-bulan-tanggal, misalnya 2021-08-13.\n“mentor-notes check --help” menjelaskan semua opsinya.',
		],
		[['report', '--cohort'], `“--cohort” needs a value: name.\n${explained('report')}`],
		[['report', '--cohort', '--bom'], `“--cohort” needs a value: name.\n${explained('report')}`],
		[['report', '--cohort='], `“--cohort” needs a value: name.\n${explained('report')}`],
		[['report', '--bom=yes'], `“--bom” takes no value.\n${explained('report')}`],
		[['check', '--today', '2021-08-13', '--today', '2021-08-14'], `“--today” is given twice.\n${explained('check')}`],
		[['check', 'a', 'b'], `Only one folder can be read, so “b” is one too many. Put quotes around a name with spaces.\n${explained('check')}`],
		[['check', ''], `The name of the folder is empty. Leave it out to read the current folder.\n${explained('check')}`],
		[['check', '/no/such/folder'], 'There is no folder /no/such/folder.'],
		[['report', 'package.json'], 'package.json is a file, not a folder.'],
		[['import'], `The file to import is missing: “mentor-notes import list.csv”.\n${explained('import')}`],
		[['import', 'a.csv', 'b.csv'], `Only one file can be imported at a time, so “b.csv” is one too many. Put quotes around a name with spaces.\n${explained('import')}`],
		[['import', '/no/such/file.csv'], 'There is no file /no/such/file.csv.'],
		[['import', 'src'], 'src is a folder, not a file.'],
		[['import', 'package.json', '--map', 'phone'], `“phone” isn’t a value of “--map”. It takes: column=key.\n${explained('import')}`],
		[['export'], '“--format” is missing. It takes: ndjson|ics.'],
		[['export', '--format', 'ndjson', '--pair', 'p'], '“--pair” can only be used with “--format ics”.'],
		[['report', '--bom'], '“--bom” can only be used with “--format csv”.'],
		[['report', '--person', 'Sari', '--anonymise'], '“--anonymise” and “--person” can’t be used together.'],
	] as const) {
		test(`“${['mentor-notes', ...args].join(' ')}” names what is wrong, writes nothing and exits with 2`, async () => {
			assert.deepEqual(await run(...args), { code: 2, out: '', error: `${said}\n` });
		});
	}

	test('every command, on a folder without a file of a programme, says so, names the programme above it and exits with 2', async () => {
		const folder = folderWith({ 'programme.yaml': 'name: P\n', 'sessions/a/1.yaml': 'date: 2021-02-03\n', 'empty/x.txt': '' });
		for (const args of [['check'], ['check', '--format', 'json'], ['report'], ['export', '--format', 'ndjson'], ['export', '--format', 'ics']]) {
			for (const below of ['sessions', 'empty']) {
				const at = join(folder, below);
				assert.deepEqual(await run(...args, at), {
					code: 2, out: '', error: `There are no files of a mentoring programme in ${at}. The programme that it may belong to is in ${folder}.\n`,
				});
			}
		}
	});

	test('a folder that is a link is read', async () => {
		const folder = folderWith({});
		symlinkSync(join(process.cwd(), sample), join(folder, 'link'));
		const [direct, linked] = await Promise.all([sample, join(folder, 'link')].map(at => run('report', at, '--today', '2021-11-10')));
		assert.deepEqual(linked, direct);
	});
});
