/** Who makes every change while there are no accounts: whoever runs the program. */
export const OWNER = 'owner';
