/** Where `belay dev` listens when nobody said otherwise. */
export const DEV_HOST = "127.0.0.1";
export const DEV_PORT = 4010;
export const DEV_ORIGIN = `http://${DEV_HOST}:${DEV_PORT}`;
