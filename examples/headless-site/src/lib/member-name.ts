import { BelayCallError } from "@belay/sdk";
import { members } from "@belay/sdk/members";

/**
 * What to call the member who is signed in; undefined when their profile gives no name, or cannot be read just now: no page fails for the
 * want of a greeting.
 */
export async function findMemberName(): Promise<string | undefined> {
  try {
    const { member } = await members.getCurrentMember();
    return member?.profile?.nickname || undefined;
  } catch (error) {
    if (error instanceof BelayCallError) {
      return undefined;
    }
    throw error;
  }
}
