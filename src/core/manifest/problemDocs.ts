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
		explanation: 'The file is a link (a symbolic link) to a place outside the open folder, or to a missing file. Such links are not followed, because someone else’s repository could use them to show any file on this computer. Put a copy in its place.',
	},
	'file.unreadable': { explanation: 'The file exists, but the system does not let Mentor Notes open it. Usually you lack permission to read it.' },
	'file.name': {
		explanation: 'The name contains bytes that are not UTF-8 text, as names from old systems and archives sometimes do. VS Code can’t open the file or folder by this name. Rename it in the file manager.',
	},
	'folder.link': {
		explanation: 'The folder in a programme is a link (a symbolic link) to another folder. Links to folders are not followed: they can form a circle, and changes behind them are not noticed. A linked folder in the workspace is read where it is. Put the folder itself, or a copy, in place of the link.',
	},
	'folder.unreadable': { explanation: 'The contents of the folder could not be listed, so nothing in it is shown. Usually you lack permission to read it.' },
	'file.encoding': {
		explanation: 'Only UTF-8 is read. Reopen the file with its real encoding, then save it with UTF-8 (click the encoding in the status bar). Mentor Notes never changes such a file.',
	},
	'file.tooLarge': { explanation: 'Files over 1 MB are not read, so that one file can’t slow down everything else. Use one file per session.' },
	'file.conflict': {
		explanation: 'Git put both versions of some lines into the file. *Choose Versions…* opens a page that shows in words what both sides changed, and writes what you choose; the file’s row, its message and the link above the lines open it, too. The quick fixes *Keep Both* put the texts of both sides into one session, each list entry and action once, or make two files if two people logged one session.',
		example: session('date: 2021-08-13\n<<<<<<< ours\ntitle: One\n=======\ntitle: Two\n>>>>>>> theirs\n'),
	},
	'file.copy': {
		explanation: 'Dropbox, OneDrive, Google Drive, Syncthing and the file manager leave copies beside a file: `… copy`, `… (1)`, `… - Salin`, `… (conflicted copy …)`, `….sync-conflict-…`, `…-LAPTOP-ANI`. If a file has such a name and holds the same session, note or pair as the file beside it, it is not shown, counted, exported or changed. The quick fix *Compare with the Original* opens the two side by side. Files of a running `git mergetool` are ignored and not reported.',
		details: { value: '2021-08-13-01.yaml', expected: 'differs' },
	},
	'file.mixedLineEnds': {
		explanation: 'Some lines end with LF and others with CRLF. An editor changes such line endings when it saves, so Mentor Notes leaves the file alone until all are the same. After the quick fix *Normalise Line Endings*, save the file: all lines then get the line ending that most have.',
	},
	'yaml.syntax': {
		explanation: 'From the marked place on, the text can’t be read as YAML. The message says what the usual cause is. Mentor Notes does not guess the rest of the file.',
		example: session('date: 2021-08-13\ntitle: "never closed\n'),
	},
	'yaml.colonInText': {
		explanation: 'In YAML a colon and a space separate a key from its value. A text that contains both needs quotation marks; the quick fix adds them.',
		example: session('date: 2021-08-13\ntitle: Adapting: remote service\n'),
	},
	'yaml.reservedSign': {
		explanation: 'In YAML, `@`, `` ` ``, `*` and `&` at the beginning of a value have a special meaning. If a value begins with quotation marks or brackets, no words may follow them. The quick fix puts the whole value in quotation marks.',
		example: session('date: 2021-08-13\nagenda:\n  mentee:\n    - @budi asks first\n'),
	},
	'yaml.textBelowBlock': {
		explanation: 'The text of a summary is below its `|`, with each line indented. A pasted list starts at the left edge, outside the summary. The quick fix indents the lines that are not indented yet, whatever is in them.',
		example: session('date: 2021-08-13\nsummary: |\n  We talked about:\n• the schedule: who answers when\n• *the words*\n'),
	},
	'yaml.listMark': {
		explanation: 'In YAML each entry of a list begins with a hyphen and a space. `•`, `–`, `*`, `1.` and the like are text, which YAML often can’t read. The quick fix turns these lines into list entries and keeps every word.',
		example: session('date: 2021-08-13\ndecisions:\n  * Answer: within a day\n  * Meet weekly\n'),
	},
	'yaml.tab': {
		explanation: 'YAML allows only spaces as indentation. The quick fix replaces each tab with two spaces.',
		example: session('date: 2021-08-13\nagenda:\n\tmentor: [Review]\n'),
	},
	'yaml.hashEatsText': {
		explanation: 'In YAML a space and `#` begin a comment, so the rest of the line is lost. The quick fix puts the whole text in quotation marks. If a space follows the `#`, it is taken as a real comment and not reported.',
		example: session('date: 2021-08-13\ntitle: Ticket #12 is open\n'),
	},
	'yaml.tooComplex': {
		explanation: 'The file is nested deeper than 64 levels, or has more than 100,000 parts, 2,000 keys in one map or 1,000 documents. It is not read, because reading it could crash the editor.',
	},
	'yaml.alias': {
		explanation: 'An alias (`*name`) may stand only for a single value. Write the list or the keys out.',
		example: session('date: 2021-08-13\ntopics: &t [service]\nvalues: *t\n'),
	},
	'yaml.duplicateKey': {
		explanation: 'The same key appears twice in one place, perhaps under another name: *Catatan* means `summary`. Only the first one counts. The quick fix joins two texts or two lists, the second after the first. Otherwise, remove or rename the second one.',
		example: session('date: 2021-08-13\ntitle: One\ntitle: Two\n'),
	},
	'record.wrongType': {
		explanation: 'There is a list or a set of keys where one value is expected, or the other way round.',
		example: session('date: 2021-08-13\ntitle:\n  - One\n'),
	},
	'record.colonInEntry': {
		explanation: 'A colon and a space make a key in YAML, so other tools don’t read this entry as text. Mentor Notes does; the quick fix puts it in quotation marks. You don’t have to do anything.',
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
	'record.onePerson': {
		explanation: 'The owner of an action, the author of a note or who approved a session is one person, but this text seems to name several. It counts as one person of that name. The quick fixes write one of the names.',
		example: session('date: 2021-08-13\nactions:\n  - {text: Read, owner: Budi dan Ani}\n'),
	},
	'record.listMark': {
		explanation: 'These lines begin with `•`, `–`, `1.`, `a)` or a hyphen without a space. Other tools read them as one long text. Mentor Notes reads them as list entries; the quick fix writes them that way. You don’t have to do anything.',
		example: session('date: 2021-08-13\ndecisions:\n  • Answer within a day\n  • Meet weekly\n'),
	},
	'record.unknownWord': {
		explanation: 'This key takes one of a few words, and this is not one of them. The quick fix offers the known ones.',
		example: session('date: 2021-08-13\nstatus: perhaps\n'),
	},
	'record.unknownKey': {
		explanation: 'Mentor Notes keeps this key but does not use it. If it resembles a known key, the quick fix corrects it.',
		example: session('date: 2021-08-13\nsumary: Short\n'),
	},
	'record.translatedKey': {
		explanation: 'The key is understood; the quick fix writes the English one that is used in all files. You don’t have to do anything.',
		example: session('date: 2021-08-13\njudul: Adaptasi\n'),
	},
	'record.translatedWord': {
		explanation: 'The word is understood; the quick fix writes the English one that is used in all files. You don’t have to do anything.',
		example: session('date: 2021-08-13\nstatus: selesai\n'),
	},
	'record.dateForm': {
		explanation: 'The date is understood, with the day before the month; the quick fix writes it as year-month-day. You don’t have to do anything.',
		example: session('date: 13/8/2021\n'),
	},
	'record.eitherOrder': {
		explanation: 'In this date, either number can be the day. It is read with the day first, but another date in this file can only have the month first, as in exports from American software. The quick fixes offer both.',
		details: { value: '4/5/2021', expected: '2021-05-04, 2021-04-05' },
	},
	'record.badDate': {
		explanation: 'This date does not exist, depends on when it is read (*yesterday*, *13 August*), or is written in a form that is not understood. Dates need a year: `2021-08-13`, `13/8/2021`, `Jumat, 13 Agustus 2021`, `August 13, 2021`. If the meaning is clear enough, the quick fixes offer the date.',
		example: session('date: 2021-02-30\n'),
	},
	'record.badTime': {
		explanation: 'Times are written `13:00` or `13.00`, followed by WIB, WITA, WIT or an offset if needed.',
		example: session('date: 2021-08-13\ntime: soon\n'),
	},
	'record.timeForm': {
		explanation: 'The time is understood; the quick fix writes it with hours and minutes. If it includes an end time, the quick fix writes the length of the session in minutes too. You don’t have to do anything.',
		example: session('date: 2021-08-13\ntime: jam 2 siang\n'),
	},
	'record.timeAsNumber': {
		explanation: 'Tools that use YAML 1.1 read 13:00 without quotation marks as a number (13 × 60) and save it as 780. Mentor Notes reads it as the original time; the quick fix writes that time in quotation marks. You don’t have to do anything.',
		example: session('date: 2021-08-13\ntime: 780\n'),
	},
	'record.badNumber': {
		explanation: 'This must be a whole number in the range that the message names. A length may have a unit: `90 min`, `1,5 jam`, `2 weeks`.',
		example: session('date: 2021-08-13\nminutes: a while\n'),
	},
	'record.lengthForm': {
		explanation: 'The length is understood; the quick fix writes it as a number. You don’t have to do anything.',
		example: session('date: 2021-08-13\nminutes: 1,5 jam\n'),
	},
	'record.badCadence': {
		explanation: 'Mentor Notes does not understand how often the pair meets, so it proposes the next meeting a week later. It understands, for example, `2 weeks`, `twice a month`, `every Wednesday`, `quarterly`, `the 31st`, and the same in Indonesian.',
		example: { kind: 'pair', text: 'cadence: when needed\n' },
	},
	'record.unknownZone': {
		explanation: 'This is not a known time zone, so this computer’s time zone is used. Write `WIB`, `WITA`, `WIT` or an IANA name such as `Asia/Jakarta`.',
		details: { value: 'Jakarta time' },
	},
	'record.endBeforeStart': {
		explanation: 'The end is before the start. One of the two dates is wrong.',
		example: { kind: 'pair', text: 'start: 2021-08-13\nend: 2021-08-01\n' },
	},
	'link.backslash': {
		explanation: 'Windows writes paths with `\\`, but other systems understand only `/`, which Windows understands too. The quick fix writes `/`.',
		example: session('date: 2021-08-13\nlinks:\n  - url: ..\\..\\evidence\\slides.pdf\n'),
	},
	'link.otherComputer': {
		explanation: 'A drive letter, `file:` or `\\\\server` names a place on one computer or network. *Attach Evidence…* copies the file into `evidence/`, so that it becomes part of the programme.',
		example: session('date: 2021-08-13\nlinks:\n  - url: C:\\Users\\ani\\slides.pdf\n'),
	},
	'link.missing': {
		explanation: 'A path under `evidence` or `url` starts from the folder of the file that it is in. There is no file at this path. Capital letters matter: if another file’s name differs only in capitals, the message names it and the quick fix writes it.',
		details: { expected: '../../evidence/Slides.pdf' },
	},
	'id.duplicate': {
		explanation: 'Two things have the same id, so references to it are ambiguous. Both places are marked; the quick fix gives this one the next free id.',
		example: session('date: 2021-08-13\nactions:\n  - {id: a1, text: Read, owner: sari}\n  - {id: a1, text: Write, owner: sari}\n'),
	},
	'reference.unknownPerson': {
		explanation: 'No entry of `people.yaml` has this id. The quick fix writes the nearest known id, or adds the person. Plain names (with a capital letter or a space) need no entry.',
		example: session('date: 2021-08-13\nattendance:\n  - person: sarri\n'),
	},
	'reference.ambiguousPerson': {
		explanation: 'Several entries of `people.yaml` have this name, even if their case, titles or degrees differ. Hours and JP count for none of them. The quick fixes write their ids.',
		details: { value: 'Budi Santoso', expected: 'budi, budi-2' },
	},
	'reference.otherSpelling': {
		explanation: 'This name differs from a known person’s only in case, spaces, titles or degrees. Both count as one person; the quick fix writes the known spelling, or the id.',
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
		explanation: 'No session has this id. An id comes from the file’s name unless the file has its own `id:`. In a note, the quick fix offers the sessions of its date and its pair.',
		example: { kind: 'reflection', text: '---\nsession: 2021-08-13-nobody-01\nvisibility: pair\n---\n' },
	},
	'reference.unknownAction': {
		explanation: 'An earlier session’s action is written as `<session id>#<action id>`. One of the two does not exist.',
		example: session('date: 2021-08-13\ncarried: [2021-08-01-budi-sari-01#a1]\n'),
	},
	'reference.unknownTemplate': {
		explanation: 'The note names a template that is neither built in nor in the programme’s `templates/`. The note stays as it is.',
		example: { kind: 'reflection', text: '---\nsession: 2021-08-06-budi-sari-01\ntemplate: unheard-of\nvisibility: pair\n---\n' },
	},
	'reference.unknownCohort': {
		explanation: 'There is no cohort with this id under the programme’s `cohorts:`.',
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
		explanation: 'The action is due before the meeting in which it was agreed. One of the two dates is wrong.',
		example: session('date: 2021-08-13\nactions:\n  - {text: Read, owner: sari, due: 2021-08-01}\n'),
	},
	'action.doneWithoutDay': {
		explanation: 'The action is done, but its file does not say when. The quick fix writes today’s date; correct it if it was earlier.',
		example: session('date: 2021-08-13\nactions:\n  - {text: Read, owner: sari, state: done}\n'),
	},
	'session.noDate': {
		explanation: 'A session needs a date: `date:` or `start:`. Without one it has no place in the tree. The quick fix takes the date from the file’s name, or uses today’s.',
		example: session('title: Without a day\n'),
	},
	'session.statusContradictsDate': {
		explanation: 'A session in the future can’t be done, in progress or a no-show yet.',
		example: session('date: 2999-08-13\nstatus: done\n'),
	},
	'programme.noId': {
		explanation: 'Calendars recognise the sessions of a programme by its id. Without one, they recognise them by its name: if the name changes, the next export doubles every event. The quick fix writes the id that exports have used so far. Afterwards the name can change, and an id should not.',
		example: { kind: 'programme', text: 'name: P\n' },
	},
	'people.byId': {
		explanation: 'Sites often keep people as a map: each person’s values below an id. Mentor Notes reads a list of people, so nobody in this file is known. The quick fix makes a list of them: the id becomes a key, first and last name one name, and everything else stays.',
	},
	'pair.list': {
		explanation: 'The folder `pairs` has a file for each pair, but this one is a list of projects with their mentors. The quick fix makes a file of each project and puts the list in the trash.',
		example: { kind: 'pair', text: '- id: ours\n  mentors: [budi]\n  participants: [sari]\n' },
	},
	'pair.unnamedSessions': {
		explanation: 'Held sessions of this pair have no `mentors:` or `mentees:`, so they count for the people in the pair today. If these '
			+ 'change, hours and JP move to the new people. The quick fix writes the names into all of these sessions; do it before the change. '
			+ 'If you change the people in VS Code first, Mentor Notes offers to write the former names when you save.',
		example: { kind: 'pair', text: 'mentors: [budi]\nmentees: [sari]\nsessions:\n  - date: 2021-08-13\n' },
	},
	'pair.continuesCircle': {
		explanation: 'A pair names in `continues:` the earlier pair that it takes over from. Followed from pair to pair, these lead back to '
			+ 'the pair itself, so none of them is the earliest. Remove the wrong one.',
		example: { kind: 'pair', text: 'mentors: [budi]\nmentees: [sari]\ncontinues: other\n' },
	},
	'session.nobodyMet': {
		explanation: 'The session is done, but the attendance says that none of its mentees, or none of its mentors, was there. Its minutes count for those who were there, not for the pair. The quick fix makes it a no-show.',
		example: session('date: 2021-08-13\npair: budi-sari\nattendance:\n  - {person: sari, state: absent}\n'),
	},
	'session.twoAttendances': {
		explanation: 'The attendance lists a person twice: once as there and once as not there. Until you remove one entry, the person counts as not there.',
		example: session('date: 2021-08-13\nattendance:\n  - {person: Wati, state: present}\n  - {person: Wati, state: absent}\n'),
	},
	'session.outsideCohort': {
		explanation: 'The session is before its pair’s cohort begins or after it ends.',
		example: session('date: 2020-01-01\npair: budi-sari\n'),
	},
	'session.clash': {
		explanation: 'The pair has two sessions at the same time, and both take place. Cancel or move one of them.',
		example: session('date: 2021-08-06\ntime: "13:00"\npair: budi-sari\n'),
	},
	'frontMatter.unclosed': {
		explanation: 'The front matter of a note is between two lines of three hyphens; the second line is missing. The quick fix adds it.',
		example: { kind: 'reflection', text: '---\nsession: 2021-08-06-budi-sari-01\nvisibility: pair\n\n# Note\n' },
	},
	'reflection.noSession': {
		explanation: 'A reflection belongs to a session; this one names none. The quick fix offers the sessions of its date and its pair.',
		example: { kind: 'reflection', text: '---\nauthor: sari\nvisibility: pair\n---\n' },
	},
	'reflection.privateOutside': {
		explanation: 'A private note belongs in `private/`, which Git ignores; this one is where Git does not ignore it. A note without `visibility:` counts as private. The quick fix moves it to `private/` (and first writes `private/.gitignore` where there is none), or makes it visible to the pair. What was committed before stays in Git’s history.',
		example: { kind: 'reflection', text: '---\nsession: 2021-08-06-budi-sari-01\nvisibility: private\n---\n# Note\n' },
	},
	'reflection.privateButTracked': {
		explanation: 'Git keeps tracking a file that was added once, whatever `.gitignore` says. The quick fix moves the note to `private/`, or gives it a new name if it is already there. Git then stops tracking the old path with the next commit. Another quick fix makes the note visible to the pair. What was committed before stays in Git’s history; only whoever runs the repository can remove it from there. This is reported only if VS Code’s Git extension is available.',
	},
	'reflection.privateNotIgnored': {
		explanation: 'The note is in `private/`, but Git does not ignore that folder, so the next commit may include the note. The quick fix creates `private/.gitignore` if there is none. This is reported only if VS Code’s Git extension is available.',
	},
	'reflection.notShared': {
		explanation: 'The note’s `visibility:` says that others may read it, but it is in `private/`, which is not shared with them. The quick fix moves it to `reflections/`, or keeps it private.',
		details: { value: 'pair' },
	},
	'reflection.pastRetention': {
		explanation: 'The programme says in `policy: retention_months:` how long it keeps notes, and the note’s `date:` is longer ago. Mentor Notes deletes nothing automatically: the note’s author or the coordinator decides. What was committed stays in Git’s history.',
		example: { kind: 'reflection', text: '---\nsession: 2021-08-06-budi-sari-01\ndate: 2016-08-12\nvisibility: pair\n---\n# Note\n' },
	},
	'template.empty': {
		explanation: 'The template has no text below its front matter, so there is nothing to start a note with.',
		example: { kind: 'template', text: '---\nname: Ours\n---\n' },
	},
	'template.unknownPlaceholder': {
		explanation: 'Only the placeholders of the [page of templates](templates.md) are filled in; this one stays in the note as it is written. If it resembles a known one, the quick fix corrects it.',
		example: { kind: 'template', text: '# {{session.titel}}\n' },
	},
	'message.empty': {
		explanation: 'The text of reminders in `messages/` has nothing below its front matter, so *Copy Reminders…* uses the built-in text.',
		example: { kind: 'message', text: '---\naudience: mentor\n---\n' },
	},
	'message.unknownPlaceholder': {
		explanation: 'Only the placeholders of [reminders](overview-and-exports.md#remind-people) are known. *Copy Reminders…* copies no message from this text until it is corrected. If it resembles a known one, the quick fix corrects it.',
		example: { kind: 'message', text: 'Dear {{person.nama}},\n' },
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
			? `\n\`\`\`${['reflection', 'template', 'message'].includes(example.kind) ? 'markdown' : 'yaml'}\n${example.text}\`\`\`\n`
			: '';
		return `## ${code}\n\n*${severityOf({ code, range: startOfFile })}* · ${message}\n\n${says}\n${shown}`;
	});
	return `# Problems and fixes\n\nEvery problem that Mentor Notes reports, by its code. An *error* means that something could not be understood and is not shown; a *hint* only suggests an improvement. Where a quick fix is named, the light bulb (\`Ctrl+.\`) offers it.\n\n${sections.join('\n')}`;
}
