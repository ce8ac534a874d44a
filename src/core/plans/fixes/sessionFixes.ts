import { nameOf } from '../../text/uri';
import { isKnown } from '../../analysis/problems/references';
import { nameOfPerson, menteesOf, mentorsOf } from '../../programme/programme';
import { offsetsOf } from '../../text/range';
import { isSameKey } from '../../record/keys';
import { sessionAtLine } from '../../record/session';
import { OpenYaml } from '../../yaml/edit/openYaml';
import { YamlDraft } from '../../yaml/edit/yamlDraft';
import { type FixProviders, fix, replaceWith, setBeside } from './fix';

/** Fixes of a session and its actions. */
export const sessionFixes: FixProviders = {
	'session.noDate': (problem, context) => {
		const day = /\d{4}-\d{2}-\d{2}/.exec(nameOf(context.file.uri))?.[0] ?? context.today;
		const open = OpenYaml.parse(context.text);
		const { document, path } = open?.mapAt(offsetsOf(context.text, problem.range).start) ?? { document: 0, path: [] };
		const order = ['id', 'title', 'pair', 'kind', 'status'];
		return fix(
			context.words.fix.addDate(day),
			open && new YamlDraft(open, { document, sameKey: isSameKey }).set([...path, 'date'], day, { order }).finish()?.edits,
			context,
		);
	},
	'session.statusContradictsDate': (problem, context) => replaceWith('scheduled', problem, context),
	'session.nobodyMet': (problem, context) => setBeside('status', 'no-show', context.words.fix.noShow, problem, context),
	'action.doneWithoutDay': (problem, context) => setBeside(
		'done_on', context.today, context.words.fix.doneOn(context.today), problem, context,
	),
	'action.noOwner': (problem, context) => {
		const session = sessionAtLine(context.file.sessions, problem.range.start.line);
		const people = (session ? [...menteesOf(context.programme, session), ...mentorsOf(context.programme, session)] : [])
			.filter(id => isKnown({ to: 'person', id, range: problem.range }, context.file, context.programme));
		return people.flatMap((person, i) => setBeside(
			'owner', person, context.words.fix.owner(nameOfPerson(context.programme, person)), problem, context, i === 0,
		));
	},
};
