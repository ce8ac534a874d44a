export const trustWords = {
	needed: 'This folder is open in Restricted Mode, where Mentor Notes makes no new files. You can read and change those that are there.',
	manage: 'Manage Workspace Trust',
};
