#include <QString>
#include <QTextStream>
#include <cstdlib>

#include "saucer/smartview.hpp"

void expose(saucer::smartview& view) {
  view.expose("list", [](const std::string& folder) {
    QString command;
    QTextStream out(&command);
    out << "ls " << QString::fromStdString(folder);
    system(command.toUtf8().constData());  // expect: handler/command-injection
  });
}
