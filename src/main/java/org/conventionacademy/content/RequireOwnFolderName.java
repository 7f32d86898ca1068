package org.conventionacademy.content;

/// A module's folder is named by its id.
final class RequireOwnFolderName implements ModuleRule {
    @Override
    public void check(ModuleSource module, Lint.Desk desk) {
        if (!module.file().endsWith("/" + module.id() + "/module.yaml")) {
            desk.error(module.file(), 1, "The id `" + module.id() + "` is not the folder's name", "Rename one of them");
        }
    }
}
