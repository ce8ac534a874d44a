import { statSync } from 'node:fs';
import { resolve, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { scan, type Found } from '../core/files/scan';
import { problemsOf } from '../core/programme/crossProblems';
import { parseBytes, unreadFile } from '../core/record/parseFile';
import { severityOf, startOfFile, type Problem } from '../core/record/problem';
import { RecordIndex, type Change } from '../core/record/recordIndex';
import { mostFileBytes } from '../core/record/source';
import { chooseLanguage, describeProblem, wordsFor, type Words } from '../core/words/words';
import { parseDay, type Day } from '../core/time/days';
import { DiskFiles } from '../disk/diskFiles';

/** Where a command writes: lines without their ends. */
export interface Output {
	readonly out: (line: string) => void;
	readonly error: (line: string) => void;
	/** Told now and then how many of the files have been read; only where somebody watches. */
	readonly progress?: (done: number, total: number) => void;
}

interface Finding {
	readonly file: string;
	readonly problem: Problem;
}

/**
 * `mentor-notes check [folder] [--format text|json] [--language en|id] [--today …]`: every
 * problem of the record in a folder. Gives the exit code: 0, 1 when there are
 * errors, 2 when it was called wrongly.
 */
export async function check(args: readonly string[], { out, error, progress }: Output): Promise<0 | 1 | 2> {
	const asked = readArguments(args);
	const words = wordsFor(chooseLanguage(asked?.language, undefined, process.env['LANG'] ?? ''));
	if (!asked) {
		error(words.cli.usage);
		return 2;
	}
	const folder = resolve(asked.folder);
	if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
		error(words.cli.noFolder(asked.folder));
		return 2;
	}
	const { findings, files } = await findProblems(folder, asked.today, progress);
	const errors = findings.filter(({ problem }) => severityOf(problem) === 'error').length;
	const warnings = findings.filter(({ problem }) => severityOf(problem) === 'warning').length;
	if (asked.format === 'json') {
		out(JSON.stringify({ version: 1, files, problems: findings.map(finding => ({ file: finding.file, ...finding.problem, severity: severityOf(finding.problem), message: describeProblem(finding.problem, words) })) }, null, '\t'));
	} else {
		findings.forEach(finding => { out(describe(finding, words)); });
		error(words.cli.summary(files, errors, warnings));
	}
	return errors > 0 ? 1 : 0;
}

interface Asked {
	readonly folder: string;
	readonly format: string;
	readonly today: Day;
	readonly language?: string;
}

function readArguments(args: readonly string[]): Asked | undefined {
	try {
		const { values: { format, language, today = thisDay() }, positionals: [command, folder = '.', ...more] } = parseArgs({
			args: [...args], allowPositionals: true,
			options: { format: { type: 'string', default: 'text' }, language: { type: 'string' }, today: { type: 'string' } },
		});
		const isFit = command === 'check' && more.length === 0 && ['text', 'json'].includes(format) && ['en', 'id', undefined].includes(language) && parseDay(today) === today;
		return isFit ? { folder, format, today, ...(language !== undefined && { language }) } : undefined;
	} catch {
		return undefined;
	}
}

/** The day on this machine's calendar. */
function thisDay(): Day {
	const now = new Date();
	return `${String(now.getFullYear())}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}

function describe({ file, problem }: Finding, words: Words): string {
	const { line, character } = problem.range.start;
	return `${file}:${String(line + 1)}:${String(character + 1)} ${severityOf(problem)} ${problem.code} ${describeProblem(problem, words)}`;
}

async function findProblems(folder: string, today: Day, progress: Output['progress']): Promise<{ findings: readonly Finding[]; files: number }> {
	const disk = new DiskFiles();
	const index = new RecordIndex();
	const findings: Finding[] = [];
	const changes: Change[] = [];
	const shown = (uri: string): string => relative(folder, fileURLToPath(uri)) || '.';
	const found: Found[] = [];
	for await (const step of scan(disk, pathToFileURL(folder).toString(), () => false)) {
		found.push(...step);
	}
	for (const [i, entry] of found.entries()) {
		if (entry.is === 'unreadable') {
			findings.push({ file: shown(entry.uri), problem: { code: 'folder.unreadable', range: startOfFile } });
			continue;
		}
		const { uri, place } = entry;
		const file = await disk.read(uri, mostFileBytes).then(
			bytes => bytes === 'missing' ? undefined : parseBytes(uri, place, bytes),
			() => unreadFile(uri, place, { code: 'file.unreadable', range: startOfFile }),
		);
		if (file) {
			changes.push({ uri, file });
		}
		if (i % 100 === 0 || i === found.length - 1) {
			progress?.(i + 1, found.length);
		}
	}
	index.apply(changes);
	for (const programme of index.programmes()) {
		for (const file of index.filesOf(programme.folder)) {
			findings.push(...problemsOf(file, programme, today).map(problem => ({ file: shown(file.uri), problem })));
		}
	}
	return { findings: findings.sort((a, b) => a.file.localeCompare(b.file) || a.problem.range.start.line - b.problem.range.start.line), files: changes.length };
}
