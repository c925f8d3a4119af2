#include "components.h"

#include <QProcess>

void Player::open(const QString& file) {
  QProcess::startDetached(file, {});  // expect: handler/command-injection
}

// Pages do not get this object.
void Media::handle(const QString& file) { QProcess::startDetached(file, {}); }
