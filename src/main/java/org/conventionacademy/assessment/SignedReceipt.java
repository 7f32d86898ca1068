package org.conventionacademy.assessment;

/// @param compact the receipt as it is handed out: JWS, compact
public record SignedReceipt(Receipt receipt, String compact) {}
