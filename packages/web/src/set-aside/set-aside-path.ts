/** Below the runs, for that is where a runner misses one. */
export const setAsidePath = '/runs/set-aside'
