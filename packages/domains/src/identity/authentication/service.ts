/** Method ids of custom login begin so. */
export const SERVICE = "wix.iam.authentication.v1.AuthenticationService";
