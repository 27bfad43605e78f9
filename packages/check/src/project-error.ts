/** The project cannot be checked at all: no such directory, or no code in it. */
export class ProjectError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "ProjectError";
  }
}
