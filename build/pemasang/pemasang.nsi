; Setup for one user, without an administrator. Made by rakit.sh:
; makensis -INPUTCHARSET UTF8 -DVERSI=0.1.0 -DISI=<bundle> -DKELUAR=<setup.exe> -DSAMPING=<picture.bmp>
;          [-DSASARAN=amd64-unicode] [-DPADAT=zlib] [-DTANDA=<signing command>] [-DUJI_32BIT] pemasang.nsi
; The setup itself is a 32-bit program, so that it can say on a 32-bit Windows why it goes no further.
Unicode true
!ifndef SASARAN
  !define SASARAN x86-unicode
!endif
Target ${SASARAN}
!ifndef PADAT
  !define PADAT lzma
!endif
SetCompressor /SOLID ${PADAT}
!if ${PADAT} == lzma
  SetCompressorDictSize 32 ; MB: so far back the one program is seen in the other, which is nearly the same
!endif

!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include WinVer.nsh
!include x64.nsh
!include Sections.nsh
!ifdef UJI_32BIT ; for the test, which has no 32-bit Windows
  !undef RunningX64
  !define RunningX64 `1 = 2`
!endif

Var LAMA ; where this user has a version already, else empty

!define NAMA "LKjIP Desktop"
!define KUNCI_HAPUS "Software\Microsoft\Windows\CurrentVersion\Uninstall\LKjIPDesktop"
!define KELAS "Software\Classes"
!define JENIS "LKjIPDesktop.Berkas"
!define IKON "..\..\resources\ikon\aplikasi.ico"

; exit codes, for those who install silently
!define DITOLAK 2
!define MASIH_TERBUKA 3

Name "${NAMA}"
Caption "Memasang ${NAMA}"
UninstallCaption "Menghapus ${NAMA}"
InstallButtonText "&Pasang"
BrandingText "${NAMA} ${VERSI}"
OutFile "${KELUAR}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\${NAMA}"
InstallDirRegKey HKCU "${KUNCI_HAPUS}" "InstallLocation"
ManifestDPIAware true
ManifestSupportedOS Win10
AllowSkipFiles off
ShowInstDetails nevershow
ShowUninstDetails nevershow
VIProductVersion "${VERSI}.0"
VIAddVersionKey /LANG=1057 "ProductName" "${NAMA}"
VIAddVersionKey /LANG=1057 "ProductVersion" "${VERSI}"
VIAddVersionKey /LANG=1057 "FileVersion" "${VERSI}"
VIAddVersionKey /LANG=1057 "FileDescription" "Pemasang ${NAMA}"
VIAddVersionKey /LANG=1057 "CompanyName" "Pengembang ${NAMA}"
VIAddVersionKey /LANG=1057 "LegalCopyright" "Lisensi Apache-2.0"
!ifdef TANDA
  !finalize '${TANDA} "%1"'
  !uninstfinalize '${TANDA} "%1"'
!endif

!define MUI_ICON "${IKON}"
!define MUI_UNICON "${IKON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${SAMPING}"
!define MUI_ABORTWARNING
!define MUI_ABORTWARNING_TEXT "Batalkan pemasangan ${NAMA}?"
!define MUI_UNABORTWARNING
!define MUI_UNABORTWARNING_TEXT "Batalkan penghapusan ${NAMA}?"

; NSIS brings Indonesian sentences of its own; these are better ones.
!macro kepala JUDUL URAIAN
  !define MUI_PAGE_HEADER_TEXT "${JUDUL}"
  !define MUI_PAGE_HEADER_SUBTEXT "${URAIAN}"
!macroend

!define MUI_WELCOMEPAGE_TITLE "Memasang ${NAMA} ${VERSI}"
!define MUI_WELCOMEPAGE_TEXT "Program ini dipasang untuk Anda sendiri di komputer ini; administrator tidak diperlukan.$\r$\n$\r$\nBila versi sebelumnya sudah terpasang, versi itu diganti. Berkas kantor (.lkjip) Anda tidak disentuh.$\r$\n$\r$\nKlik Lanjut untuk meneruskan."
!insertmacro MUI_PAGE_WELCOME

!define MUI_COMPONENTSPAGE_NODESC
!define MUI_COMPONENTSPAGE_TEXT_TOP "Pintasan di menu Start selalu dibuat. Hilangkan tanda centang bila Anda tidak memerlukan pintasan di desktop."
!define MUI_COMPONENTSPAGE_TEXT_COMPLIST "Yang dipasang:"
!insertmacro kepala "Yang dipasang" "Program dan pintasannya."
!insertmacro MUI_PAGE_COMPONENTS

!define MUI_DIRECTORYPAGE_TEXT_TOP "Program dipasang di folder berikut. Anda tidak perlu mengubahnya. Klik Pasang untuk memulai."
!define MUI_DIRECTORYPAGE_TEXT_DESTINATION "Folder program"
!insertmacro kepala "Folder program" "Tempat program disimpan di komputer ini."
!insertmacro MUI_PAGE_DIRECTORY

!define MUI_INSTFILESPAGE_FINISHHEADER_TEXT "Selesai"
!define MUI_INSTFILESPAGE_FINISHHEADER_SUBTEXT "${NAMA} sudah terpasang."
!define MUI_INSTFILESPAGE_ABORTHEADER_TEXT "Tidak selesai"
!define MUI_INSTFILESPAGE_ABORTHEADER_SUBTEXT "Jalankan sekali lagi." ; serves the uninstaller too
!insertmacro kepala "Memasang" "Tunggu sebentar."
!insertmacro MUI_PAGE_INSTFILES

!define MUI_FINISHPAGE_TITLE "${NAMA} sudah terpasang"
!define MUI_FINISHPAGE_TEXT "Program ada di menu Start. Berkas berakhiran .lkjip kini terbuka dengan klik ganda.$\r$\n$\r$\nLisensi karya yang dimuat program ini ada di folder LISENSI."
!define MUI_FINISHPAGE_BUTTON "&Selesai"
!define MUI_FINISHPAGE_RUN "$INSTDIR\lkjip.exe"
!define MUI_FINISHPAGE_RUN_TEXT "Buka ${NAMA} sekarang"
!insertmacro MUI_PAGE_FINISH

!define MUI_UNCONFIRMPAGE_TEXT_TOP "${NAMA} akan dihapus dari komputer ini. Berkas kantor (.lkjip), cadangan, dan setelan Anda tetap ada."
!define MUI_UNCONFIRMPAGE_TEXT_LOCATION "Dihapus dari:"
!insertmacro kepala "Menghapus ${NAMA}" "Klik Hapus untuk meneruskan."
!insertmacro MUI_UNPAGE_CONFIRM

!define MUI_INSTFILESPAGE_FINISHHEADER_TEXT "Selesai"
!define MUI_INSTFILESPAGE_FINISHHEADER_SUBTEXT "${NAMA} sudah dihapus. Berkas kantor Anda tetap ada."
!insertmacro kepala "Menghapus" "Tunggu sebentar."
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Indonesian"

!macro tolak KALIMAT KODE
  MessageBox MB_OK|MB_ICONINFORMATION "${KALIMAT}" /SD IDOK
  SetErrorLevel ${KODE}
  Quit
!macroend

; What shows that a program is gone is that Windows lets its file be written. A window that is told to close saves what
; is being typed first, and stays open where it can't; a command on the console goes on to its end. Neither is ended by force.
!macro close_program PROGRAM ASK WAIT
  StrCpy $1 0
  ${If} ${FileExists} "${PROGRAM}"
    ${Do}
      ClearErrors
      FileOpen $0 "${PROGRAM}" a
      ${IfNot} ${Errors}
        FileClose $0
        ${ExitDo}
      ${EndIf}
      ${If} $1 == 0
        !if "${ASK}" != ""
          MessageBox MB_OKCANCEL|MB_ICONINFORMATION "${ASK}" /SD IDOK IDOK +3
            SetErrorLevel ${MASIH_TERBUKA}
            Quit
          nsExec::Exec 'taskkill /IM lkjip.exe'
          Pop $0
        !endif
      ${EndIf}
      IntOp $1 $1 + 1
      ${If} $1 > 30
        StrCpy $1 0
        MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "${WAIT}" /SD IDCANCEL IDRETRY +3
          SetErrorLevel ${MASIH_TERBUKA}
          Quit
      ${EndIf}
      Sleep 500
    ${Loop}
  ${EndIf}
!macroend

!macro close_programs FOLDER
  !insertmacro close_program "${FOLDER}\lkjip.exe" "${NAMA} sedang terbuka. Isian Anda akan disimpan, lalu program ditutup." "${NAMA} belum dapat ditutup, mungkin karena sebuah isian belum selesai atau sebuah pertanyaan menunggu jawaban. Selesaikan di program itu dan tutup programnya, lalu coba lagi."
  !insertmacro close_program "${FOLDER}\lkjip-perintah.exe" "" "Sebuah perintah ${NAMA} masih berjalan. Tunggu sampai selesai, lalu coba lagi."
!macroend

; Only what the setup has put there: the folder may be one that the user has chosen.
!macro remove_program FOLDER
  RMDir /r "${FOLDER}\_internal"
  RMDir /r "${FOLDER}\LISENSI"
  Delete "${FOLDER}\lkjip.exe"
  Delete "${FOLDER}\lkjip-perintah.exe"
  Delete "${FOLDER}\hapus.exe"
!macroend

; Only where nothing of the user's lies in it. What still looks at a deleted file, such as a virus scanner, soon lets go.
!macro remove_folder FOLDER
  ${For} $1 1 10
    ClearErrors
    RMDir "${FOLDER}"
    ${IfNot} ${Errors}
      ${Break}
    ${EndIf}
    Sleep 200
  ${Next}
!macroend

Section "${NAMA}" utama
  SectionIn RO
  ${If} $LAMA != ""
  ${AndIf} $LAMA != $INSTDIR ; they have chosen another folder: one program, not two
    !insertmacro close_programs "$LAMA"
    !insertmacro remove_program "$LAMA"
    !insertmacro remove_folder "$LAMA"
  ${EndIf}
  !insertmacro close_programs "$INSTDIR"
  !insertmacro remove_program "$INSTDIR"
  SetOutPath "$INSTDIR"
  File /r "${ISI}\*"
  WriteUninstaller "$INSTDIR\hapus.exe"
  CreateShortcut "$SMPROGRAMS\${NAMA}.lnk" "$INSTDIR\lkjip.exe"

  WriteRegStr HKCU "${KELAS}\.lkjip" "" "${JENIS}"
  WriteRegStr HKCU "${KELAS}\.lkjip\OpenWithProgids" "${JENIS}" ""
  WriteRegStr HKCU "${KELAS}\${JENIS}" "" "Berkas kinerja LKjIP"
  WriteRegStr HKCU "${KELAS}\${JENIS}\DefaultIcon" "" "$INSTDIR\lkjip.exe,1"
  WriteRegStr HKCU "${KELAS}\${JENIS}\shell\open\command" "" '"$INSTDIR\lkjip.exe" "%1"'

  WriteRegStr HKCU "${KUNCI_HAPUS}" "DisplayName" "${NAMA}"
  WriteRegStr HKCU "${KUNCI_HAPUS}" "DisplayVersion" "${VERSI}"
  WriteRegStr HKCU "${KUNCI_HAPUS}" "DisplayIcon" "$INSTDIR\lkjip.exe,0"
  WriteRegStr HKCU "${KUNCI_HAPUS}" "Publisher" "Pengembang ${NAMA}"
  WriteRegStr HKCU "${KUNCI_HAPUS}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KUNCI_HAPUS}" "UninstallString" '"$INSTDIR\hapus.exe"'
  WriteRegStr HKCU "${KUNCI_HAPUS}" "QuietUninstallString" '"$INSTDIR\hapus.exe" /S'
  WriteRegDWORD HKCU "${KUNCI_HAPUS}" "NoModify" 1
  WriteRegDWORD HKCU "${KUNCI_HAPUS}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${KUNCI_HAPUS}" "EstimatedSize" $0
  ${RefreshShellIcons}
SectionEnd

Section "Pintasan di desktop" pintasan
  CreateShortcut "$DESKTOP\${NAMA}.lnk" "$INSTDIR\lkjip.exe"
SectionEnd

Function .onInit
  SetShellVarContext current
  ${IfNot} ${RunningX64}
    !insertmacro tolak "${NAMA} memerlukan Windows 64-bit, sedangkan Windows di komputer ini 32-bit. Tidak ada yang dipasang. Pakailah komputer lain dengan Windows 10 atau 11 64-bit." ${DITOLAK}
  ${EndIf}
  ${IfNot} ${AtLeastWin10}
  ${OrIfNot} ${AtLeastBuild} 17763
    !insertmacro tolak "${NAMA} memerlukan Windows 10 versi 1809 atau yang lebih baru, sedangkan Windows di komputer ini lebih lama. Tidak ada yang dipasang. Perbarui Windows, atau pakailah komputer lain." ${DITOLAK}
  ${EndIf}
  ReadRegStr $LAMA HKCU "${KUNCI_HAPUS}" "InstallLocation"
  ${If} $LAMA != ""
  ${AndIfNot} ${FileExists} "$DESKTOP\${NAMA}.lnk" ; they did not want it, or have deleted it
    !insertmacro UnselectSection ${pintasan}
  ${EndIf}
FunctionEnd

Function un.onInit
  SetShellVarContext current
FunctionEnd

Section "Uninstall"
  !insertmacro close_programs "$INSTDIR"
  !insertmacro remove_program "$INSTDIR"
  !insertmacro remove_folder "$INSTDIR"
  Delete "$SMPROGRAMS\${NAMA}.lnk"
  Delete "$DESKTOP\${NAMA}.lnk"
  ReadRegStr $0 HKCU "${KELAS}\.lkjip" ""
  ${If} $0 == "${JENIS}"
    DeleteRegValue HKCU "${KELAS}\.lkjip" ""
  ${EndIf}
  DeleteRegValue HKCU "${KELAS}\.lkjip\OpenWithProgids" "${JENIS}"
  DeleteRegKey /ifempty HKCU "${KELAS}\.lkjip\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "${KELAS}\.lkjip"
  DeleteRegKey HKCU "${KELAS}\${JENIS}"
  ${RefreshShellIcons}
  DeleteRegKey HKCU "${KUNCI_HAPUS}" ; last: what is still in Windows' list is not yet removed
SectionEnd
