import { type Problem, type ProblemCode, problemCodes, severityOf } from '../record/problem';
import { startOfFile } from '../text/range';
import { wordsFor } from '../words/catalogues';
import { describeProblem } from '../words/words';
import { problemsInExample, type ProblemExample } from './problemExamples';

/** The documentation of one problem. */
interface ProblemDoc {
	/** Its meaning and how to fix it. */
	readonly explanation: string;
	/** A file that, in the programme of the examples, has only this problem. */
	readonly example?: ProblemExample;
	/** What the sentence quotes, where there is no example to take it from. */
	readonly details?: Pick<Problem, 'value' | 'expected'>;
}

const session = (text: string): ProblemExample => ({ kind: 'session', text });

/** One entry per code; the type requires all codes, and a test checks every example. */
export const problemDocs: Readonly<Record<ProblemCode, ProblemDoc>> = {
	'file.outside': {
		explanation: 'The file is a link (a symbolic link) to a place outside the folder that is open, or to nowhere: a repository of somebody else’s could show any file of this computer that way. Put a copy in its place.',
	},
	'file.unreadable': { explanation: 'The file exists, but opening it was refused. Usually its permissions are too narrow.' },
	'file.name': {
		explanation: 'The name holds bytes that are no UTF-8 text, as names from old systems and archives do. No program can open the file or folder by the name that is shown. Rename it in the file manager; then it is read.',
	},
	'folder.link': {
		explanation: 'The folder in a programme is a link (a symbolic link) to another one. Links to folders are not followed: one that leads back would never end, and no change behind it is told. A folder that lies in the workspace is read there. Put the folder itself, or a copy, in the place of the link.',
	},
	'folder.unreadable': { explanation: 'The folder could not be listed, so nothing below it is shown. Usually its permissions are too narrow.' },
	'file.encoding': {
		explanation: 'Only UTF-8 is read. Reopen the file with its real encoding, then save it with UTF-8 (click the encoding in the status bar). Mentor Notes never changes such a file.',
	},
	'file.tooLarge': { explanation: 'Files over 1 MB are not read, so that one file can’t slow down everything else. Write one file a session.' },
	'file.conflict': {
		explanation: 'Git put both versions of some lines into the file. The quick fixes *Keep Both* put the texts of both sides into one session, each list entry and action once, or make two files of a session that two people logged. Where only one value can stand, such as a date, or a comment would be lost, choose the lines to keep and remove the markers.',
		example: session('date: 2021-08-13\n<<<<<<< ours\ntitle: One\n=======\ntitle: Two\n>>>>>>> theirs\n'),
	},
	'file.copy': {
		explanation: 'Dropbox, OneDrive, Google Drive, Syncthing and the file manager leave copies beside a file: `… copy`, `… (1)`, `… - Salin`, `… (conflicted copy …)`, `….sync-conflict-…`, `…-LAPTOP-ANI`. A file with such a name that says the same session, note or pair as the file beside it is not shown, counted, exported or changed. The quick fix *Compare with the Original* opens the two side by side. Files of a running `git mergetool` are left alone without a word.',
		details: { value: '2021-08-13-01.yaml', expected: 'differs' },
	},
	'file.mixedLineEnds': {
		explanation: 'Some lines end with LF and others with CRLF. An editor changes such lines on saving, so Mentor Notes leaves the file alone until all lines end alike. The quick fix *Normalise Line Ends* makes the file unsaved; saving it then gives all lines the end that most have.',
	},
	'yaml.syntax': {
		explanation: 'From the marked place on, the text can’t be read as YAML. The message says what is usually missing there. The rest of the file is not guessed at.',
		example: session('date: 2021-08-13\ntitle: "never closed\n'),
	},
	'yaml.colonInText': {
		explanation: 'In YAML a colon and a space separate a key from its value. A text that contains both needs quotation marks; the quick fix adds them.',
		example: session('date: 2021-08-13\ntitle: Adapting: remote service\n'),
	},
	'yaml.reservedSign': {
		explanation: 'YAML keeps `@`, `` ` ``, `*` and `&` at the beginning of a value for itself, and lets no words follow quotation marks or brackets that the value begins with. The quick fix puts all of it in quotation marks.',
		example: session('date: 2021-08-13\nagenda:\n  mentee:\n    - @budi asks first\n'),
	},
	'yaml.textBelowBlock': {
		explanation: 'The text of a summary goes on below its `|`, each line indented. A list that was pasted lands at the left edge, outside of it. The quick fix indents those of these lines that are not indented yet, whatever is in them.',
		example: session('date: 2021-08-13\nsummary: |\n  We talked about:\n• the schedule: who answers when\n• *the words*\n'),
	},
	'yaml.listMark': {
		explanation: 'In YAML each entry of a list begins with a hyphen and a space. `•`, `–`, `*`, `1.` and the like are text, which YAML often can’t read. The quick fix makes list entries of these lines and keeps every word.',
		example: session('date: 2021-08-13\ndecisions:\n  * Answer: within a day\n  * Meet weekly\n'),
	},
	'yaml.tab': {
		explanation: 'YAML allows only spaces as indentation. The quick fix puts two spaces for each tab.',
		example: session('date: 2021-08-13\nagenda:\n\tmentor: [Review]\n'),
	},
	'yaml.hashEatsText': {
		explanation: 'In YAML a space and `#` begin a comment, so the rest of the line is lost. The quick fix puts the whole text in quotation marks. A comment with a space after its `#` is taken as meant.',
		example: session('date: 2021-08-13\ntitle: Ticket #12 is open\n'),
	},
	'yaml.tooComplex': {
		explanation: 'The file is nested deeper than 64 levels, or has more than 100,000 parts, 2,000 keys in one map or 1,000 documents. It is refused, because reading it could end the editor.',
	},
	'yaml.alias': {
		explanation: 'An alias (`*name`) may stand for a single value only. Write the list or the keys out.',
		example: session('date: 2021-08-13\ntopics: &t [service]\nvalues: *t\n'),
	},
	'yaml.duplicateKey': {
		explanation: 'The same key stands twice in one place, perhaps by another name: *Catatan* means `summary`. Only the first one counts. The quick fix puts a text below the other, and the entries of a list behind the others; else remove or rename the second one.',
		example: session('date: 2021-08-13\ntitle: One\ntitle: Two\n'),
	},
	'record.wrongType': {
		explanation: 'A list or keys stand where one value is expected, or the other way round.',
		example: session('date: 2021-08-13\ntitle:\n  - One\n'),
	},
	'record.colonInEntry': {
		explanation: 'A colon and a space make a key in YAML, so this entry is not a text for other tools. It is read as the text that stands there; the quick fix puts it in quotation marks. Nothing has to be done.',
		example: session('date: 2021-08-13\ndecisions:\n  - Meeting: every Friday\n'),
	},
	'record.degreesInList': {
		explanation: 'In a list, a comma begins the next entry, so degrees become entries of their own. They are read as part of the name before them; the quick fix puts the whole name in quotation marks.',
		example: session('date: 2021-08-13\nmentees: [Budi Santoso, S.Kom., M.T.]\n'),
	},
	'record.namesInText': {
		explanation: 'One text seems to name several people (`Budi dan Dewi`, `Budi, Dewi, Eko`), but counts as one person. The quick fix makes a list of them.',
		example: session('date: 2021-08-13\nmentees: Budi, Dewi, Eko\n'),
	},
	'record.listMark': {
		explanation: 'These lines begin with `•`, `–`, `1.`, `a)` or a hyphen without a space: one long text for other tools. They are read as the entries of a list; the quick fix writes them so. Nothing has to be done.',
		example: session('date: 2021-08-13\ndecisions:\n  • Answer within a day\n  • Meet weekly\n'),
	},
	'record.unknownWord': {
		explanation: 'The key takes one of a few words, and this is none of them. The quick fix offers the known ones.',
		example: session('date: 2021-08-13\nstatus: perhaps\n'),
	},
	'record.unknownKey': {
		explanation: 'This key is kept, but nothing reads it. Where a known one is near, the quick fix writes it.',
		example: session('date: 2021-08-13\nsumary: Short\n'),
	},
	'record.translatedKey': {
		explanation: 'The key is understood; the quick fix writes the English one that all files share. Nothing has to be done.',
		example: session('date: 2021-08-13\njudul: Adaptasi\n'),
	},
	'record.translatedWord': {
		explanation: 'The word is understood; the quick fix writes the English one that all files share. Nothing has to be done.',
		example: session('date: 2021-08-13\nstatus: selesai\n'),
	},
	'record.dateForm': {
		explanation: 'The date is understood, with the day before the month; the quick fix writes it as year-month-day. Nothing has to be done.',
		example: session('date: 13/8/2021\n'),
	},
	'record.eitherOrder': {
		explanation: 'Day and month can be exchanged in this date. It is read with the day first, but another date in this file can only have the month first, as exports from American programs do. The quick fixes offer both.',
		details: { value: '4/5/2021', expected: '2021-05-04, 2021-04-05' },
	},
	'record.badDate': {
		explanation: 'This isn’t a date in the calendar, or it means another date on another day (*yesterday*, *13 August*), or it is written in a form that is not understood. Dates with a year are: `2021-08-13`, `13/8/2021`, `Jumat, 13 Agustus 2021`, `August 13, 2021`. Where it is clear what can be meant, the quick fixes offer it.',
		example: session('date: 2021-02-30\n'),
	},
	'record.badTime': {
		explanation: 'Times are written `13:00` or `13.00`, with WIB, WITA, WIT or an offset behind them where it matters.',
		example: session('date: 2021-08-13\ntime: soon\n'),
	},
	'record.timeForm': {
		explanation: 'The time is understood; the quick fix writes it with hours and minutes. If it has an end, that is the length of the session, and the quick fix writes the minutes too. Nothing has to be done.',
		example: session('date: 2021-08-13\ntime: jam 2 siang\n'),
	},
	'record.timeAsNumber': {
		explanation: 'Tools that read YAML 1.1 take 13:00 without quotation marks for a number (13 × 60) and write 780 back. It is read as the time that it was; the quick fix writes it with quotation marks. Nothing has to be done.',
		example: session('date: 2021-08-13\ntime: 780\n'),
	},
	'record.badNumber': {
		explanation: 'A whole number in the range that the message names is expected. Lengths may have their unit: `90 min`, `1,5 jam`, `2 weeks`.',
		example: session('date: 2021-08-13\nminutes: a while\n'),
	},
	'record.lengthForm': {
		explanation: 'The length is understood; the quick fix writes it as a number. Nothing has to be done.',
		example: session('date: 2021-08-13\nminutes: 1,5 jam\n'),
	},
	'record.badCadence': {
		explanation: 'How often a pair meets is not understood, so the next meeting is proposed for a week later. Understood are for example `2 weeks`, `twice a month`, `every Wednesday`, `quarterly`, `the 31st`, and the same in Indonesian.',
		example: { kind: 'pair', text: 'cadence: when needed\n' },
	},
	'record.unknownZone': {
		explanation: 'No clock knows this time zone, so the one of this computer counts. Time zones are written `WIB`, `WITA`, `WIT`, or by their IANA name, such as `Asia/Jakarta`.',
		details: { value: 'Jakarta time' },
	},
	'record.endBeforeStart': {
		explanation: 'The end lies before the start. One of the two days is wrong.',
		example: { kind: 'pair', text: 'start: 2021-08-13\nend: 2021-08-01\n' },
	},
	'link.backslash': {
		explanation: 'Windows writes paths with `\\`, every other system with `/`, and Windows understands that too. The quick fix writes `/`.',
		example: session('date: 2021-08-13\nlinks:\n  - url: ..\\..\\evidence\\slides.pdf\n'),
	},
	'link.otherComputer': {
		explanation: 'A drive letter, `file:` or `\\\\server` names a place on one computer or network. *Attach Evidence…* copies the file into `evidence/`, so that it comes along with the programme.',
		example: session('date: 2021-08-13\nlinks:\n  - url: C:\\Users\\ani\\slides.pdf\n'),
	},
	'link.missing': {
		explanation: 'A path under `evidence` or `url` begins at the folder of the file that it stands in, and leads to no file. Most systems tell capital letters from small ones: the message names the file whose name differs in nothing else, and the quick fix writes that.',
		details: { expected: '../../evidence/Slides.pdf' },
	},
	'id.duplicate': {
		explanation: 'Two things carry the same id, so references to it are ambiguous. Both places are marked; the quick fix gives this one the next free id.',
		example: session('date: 2021-08-13\nactions:\n  - {id: a1, text: Read, owner: sari}\n  - {id: a1, text: Write, owner: sari}\n'),
	},
	'reference.unknownPerson': {
		explanation: 'No entry of `people.yaml` has this id. The quick fix writes the nearest known id, or adds the person. Plain names (with a capital letter or a space) need no entry.',
		example: session('date: 2021-08-13\nattendance:\n  - person: sarri\n'),
	},
	'reference.ambiguousPerson': {
		explanation: 'Several entries of `people.yaml` have this name, also where they differ only in case, titles and degrees. Hours and JP then count for none of them. The quick fixes write their ids.',
		details: { value: 'Budi Santoso', expected: 'budi, budi-2' },
	},
	'reference.otherSpelling': {
		explanation: 'The name is that of a known person, but for case, blanks, titles or degrees. Both count as one person; the quick fix writes the known spelling, or the id.',
		example: session('date: 2021-08-13\nattendance:\n  - person: Dr. BUDI, M.Sc.\n'),
	},
	'reference.unknownPair': {
		explanation: 'There is no file for this pair in `pairs/`. The quick fix offers the known ones.',
		example: session('date: 2021-08-13\npair: budi-sary\n'),
	},
	'reference.unknownGoal': {
		explanation: 'The session’s pair has no goal with this id. The quick fix offers those it has.',
		example: session('date: 2021-08-13\npair: budi-sari\ngoals: [g9]\n'),
	},
	'reference.unknownSession': {
		explanation: 'No session has this id. An id follows from the file’s name unless the file says `id:`. In a note the quick fix offers the sessions of its day and its pair.',
		example: { kind: 'reflection', text: '---\nsession: 2021-08-13-nobody-01\nvisibility: pair\n---\n' },
	},
	'reference.unknownAction': {
		explanation: 'An earlier session’s action is written as `<session id>#<action id>`. One of the two is not there.',
		example: session('date: 2021-08-13\ncarried: [2021-08-01-budi-sari-01#a1]\n'),
	},
	'reference.unknownTemplate': {
		explanation: 'The note names a template that neither the product nor the programme’s `templates/` has. The note stays as it is.',
		example: { kind: 'reflection', text: '---\nsession: 2021-08-06-budi-sari-01\ntemplate: unheard-of\nvisibility: pair\n---\n' },
	},
	'reference.unknownCohort': {
		explanation: 'The programme’s `cohorts:` has none with this id.',
		example: { kind: 'pair', text: 'cohort: two\n' },
	},
	'reference.unknownValue': {
		explanation: 'The programme’s `values:` (a named set such as `berakhlak`, or its own list) has no such value.',
		example: session('date: 2021-08-13\nvalues: [speedy]\n'),
	},
	'action.noOwner': {
		explanation: 'An open action that nobody owns is rarely done. The quick fix offers the people of the pair.',
		example: session('date: 2021-08-13\nactions:\n  - text: Interview three service users\n'),
	},
	'action.dueBeforeSession': {
		explanation: 'The action is due before the meeting in which it was agreed. One of the two days is wrong.',
		example: session('date: 2021-08-13\nactions:\n  - {text: Read, owner: sari, due: 2021-08-01}\n'),
	},
	'action.doneWithoutDay': {
		explanation: 'The action is done, but nobody can tell since when. The quick fix writes today; correct it if it was earlier.',
		example: session('date: 2021-08-13\nactions:\n  - {text: Read, owner: sari, state: done}\n'),
	},
	'session.noDate': {
		explanation: 'A session needs a day: `date:` or `start:`. Without one it has no place in the tree. The quick fix takes the day from the file’s name, else today.',
		example: session('title: Without a day\n'),
	},
	'session.statusContradictsDate': {
		explanation: 'A session that lies ahead can’t be done, under way or missed yet.',
		example: session('date: 2999-08-13\nstatus: done\n'),
	},
	'pair.unnamedSessions': {
		explanation: 'Held sessions of this pair have no `mentors:` or `mentees:`, so they count for the people whom the pair has today: if these '
			+ 'change, hours and JP move to the new ones. The quick fix writes the names into all of these sessions; do it before the change.',
		example: { kind: 'pair', text: 'mentors: [budi]\nmentees: [sari]\nsessions:\n  - date: 2021-08-13\n' },
	},
	'session.nobodyMet': {
		explanation: 'The session is done, but the attendance says that none of its mentees, or none of its mentors, was there. Its minutes count for whoever was there, not for the pair. The quick fix makes it a no-show.',
		example: session('date: 2021-08-13\npair: budi-sari\nattendance:\n  - {person: sari, state: absent}\n'),
	},
	'session.twoAttendances': {
		explanation: 'The attendance names a person twice: as there and as not there. Until one entry goes, the person counts as not there.',
		example: session('date: 2021-08-13\nattendance:\n  - {person: Wati, state: present}\n  - {person: Wati, state: absent}\n'),
	},
	'session.outsideCohort': {
		explanation: 'The session lies before its pair’s cohort begins or after it ends.',
		example: session('date: 2020-01-01\npair: budi-sari\n'),
	},
	'session.clash': {
		explanation: 'The pair has two sessions at the same time, and both take place. Cancel or move one of them.',
		example: session('date: 2021-08-06\ntime: "13:00"\npair: budi-sari\n'),
	},
	'frontMatter.unclosed': {
		explanation: 'The head of a note stands between two lines of three hyphens; the second one is missing. The quick fix adds it.',
		example: { kind: 'reflection', text: '---\nsession: 2021-08-06-budi-sari-01\nvisibility: pair\n\n# Note\n' },
	},
	'reflection.noSession': {
		explanation: 'A reflection belongs to a session; this one names none. The quick fix offers the sessions of its day and its pair.',
		example: { kind: 'reflection', text: '---\nauthor: sari\nvisibility: pair\n---\n' },
	},
	'reflection.privateOutside': {
		explanation: 'A private note lies in `private/`, which Git ignores; this one lies where Git takes it along. A note that says nothing of `visibility:` counts as private. The quick fix moves it to `private/` (and first writes `private/.gitignore` where there is none), or makes it visible to the pair. What was committed before stays in Git’s history.',
		example: { kind: 'reflection', text: '---\nsession: 2021-08-06-budi-sari-01\nvisibility: private\n---\n# Note\n' },
	},
	'reflection.privateButTracked': {
		explanation: 'Git goes on keeping a file that was added once, whatever `.gitignore` says. The quick fix moves the note to `private/`, by a new name where it lies there already, so that Git lets go of the old path with the next commit; or it makes the note visible to the pair. What was committed before stays in Git’s history: taking it out of there is work for whoever runs the repository. Only said where VS Code’s Git extension can be asked.',
	},
	'reflection.privateNotIgnored': {
		explanation: 'The note lies in `private/`, but nothing makes Git ignore that folder, so the next commit may take the note along. The quick fix writes `private/.gitignore` where there is none. Only said where VS Code’s Git extension can be asked.',
	},
	'reflection.notShared': {
		explanation: 'The note’s `visibility:` lets others read it, but it lies in `private/`, where they never get it. The quick fix moves it to `reflections/`, or keeps it private.',
		details: { value: 'pair' },
	},
	'reflection.pastRetention': {
		explanation: 'The programme says in `policy: retention_months:` how long it keeps notes, and the note’s `date:` is longer ago. Nothing is deleted by itself: that is for the note’s author or the coordinator to do. What was committed stays in Git’s history.',
		example: { kind: 'reflection', text: '---\nsession: 2021-08-06-budi-sari-01\ndate: 2016-08-12\nvisibility: pair\n---\n# Note\n' },
	},
	'template.empty': {
		explanation: 'The template has no text below its head, so there is nothing to begin a note with.',
		example: { kind: 'template', text: '---\nname: Ours\n---\n' },
	},
	'template.unknownPlaceholder': {
		explanation: 'Only the placeholders of the [page of templates](templates.md) are filled in; this one stays in the note as it is written. Where a known one is near, the quick fix writes it.',
		example: { kind: 'template', text: '# {{session.titel}}\n' },
	},
};

/** Returns `docs/problems.md`, generated from the codes. Each sentence is the one that the example gets. */
export function problemsPage(): string {
	const words = wordsFor('en');
	const sections = problemCodes.map(code => {
		const { explanation: says, example, details } = problemDocs[code];
		const found = example && problemsInExample(example).find(problem => problem.code === code);
		const message = describeProblem(found ?? { code, range: startOfFile, ...details }, words);
		const shown = example
			? `\n\`\`\`${example.kind === 'reflection' || example.kind === 'template' ? 'markdown' : 'yaml'}\n${example.text}\`\`\`\n`
			: '';
		return `## ${code}\n\n*${severityOf({ code, range: startOfFile })}* · ${message}\n\n${says}\n${shown}`;
	});
	return `# Problems\n\nEvery problem that Mentor Notes reports, by its code. An *error* means that something could not be understood and is not shown; a *hint* only offers something better. Where it says so, the light bulb (\`Ctrl+.\`) mends it.\n\n${sections.join('\n')}`;
}
