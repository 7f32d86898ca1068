package org.conventionacademy.assessment;

/// With what a page keeps answers on the device until they are sent.
///
/// @param person what the device calls the owner: it tells nothing of them
/// @param key 32 bytes in base64url, for this attempt alone; the page keeps it in memory
public record DeviceKeys(AttemptId attempt, String person, String key) {}
