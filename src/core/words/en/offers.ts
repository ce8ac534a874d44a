/** Buttons of messages that say that something is missing: the titles of the commands that make it. */
export const offersWords = {
	newProgramme: 'New Programme…',
	makeProgramme: 'Make This Folder a Programme…',
	editProgramme: 'Edit Programme…',
	import: 'Import…',
	newPair: 'New Pair…',
	addPerson: 'Add Person…',
	logSession: 'Log Session…',
	scheduleSession: 'Schedule Session…',
	addGoal: 'Add Goal…',
	addAction: 'Add Action…',
	newReflection: 'New Reflection from Template…',
	chooseMe: 'Set Who I Am…',
};
